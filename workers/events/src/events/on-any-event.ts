import { onAny } from '@highstreet/events';
import type { Ctx } from '../context.ts';
import { insertAuditRecord } from '../db/audit.ts';

/** The `audit` consumer: one row per event. Its data stays in the history, which forgets after 30 days. */
export const onAnyEvent = onAny<Ctx>({
  writes: (ctx, event) => [
    insertAuditRecord(
      {
        eventId: event.id,
        who: event.actorid ?? event.source,
        what: event.type,
        subject: event.subject,
        source: event.source,
        correlationId: event.correlationid,
        at: Date.parse(event.time),
      },
      ctx.now(),
    ),
  ],
});
