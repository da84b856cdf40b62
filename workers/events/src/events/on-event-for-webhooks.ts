import { onAny } from '@highstreet/events';
import type { Ctx } from '../context.ts';
import { insertWebhookDeliveries, listPendingIds } from '../db/webhook-deliveries.ts';
import { requestAttempts } from '../services/attempt-webhook.ts';

/** The `webhooks` consumer: writes a delivery down per endpoint that wants the event, then asks for the first attempts. */
export const onEventForWebhooks = onAny<Ctx>({
  writes: (ctx, event) => [
    insertWebhookDeliveries(
      { id: event.id, type: event.type, payload: JSON.stringify(event) },
      { idPrefix: ctx.newId('whd').slice(0, 14), now: ctx.now() },
    ),
  ],
  after: async (ctx, event) => requestAttempts(ctx, await listPendingIds(ctx.db, event.id)),
});
