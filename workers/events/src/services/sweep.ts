import { sweepIdempotencyKeys, writeBatch } from '@highstreet/data';
import { sweepInbox } from '@highstreet/events';
import type { Ctx } from '../context.ts';
import { deleteHistory } from '../db/deliveries.ts';
import { deleteOldDeliveries } from '../db/webhook-deliveries.ts';
import { requestDueAttempts } from './attempt-webhook.ts';
import { sendDueDeliveries } from './send-due.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long events are kept; inbox rows outlive them. */
const HISTORY_MS = 30 * DAY_MS;
const AUDIT_MS = 400 * DAY_MS;

/** Each minute: what was not confirmed is sent again, webhooks that are due are tried, and what is over is deleted. */
export async function sweep(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await sendDueDeliveries(ctx);
  await requestDueAttempts(ctx);
  for (let deleted = 1_000, round = 0; deleted === 1_000 && round < 20; round += 1)
    deleted = await deleteHistory(ctx.db, now - HISTORY_MS);
  await writeBatch(ctx.db, [
    ...deleteOldDeliveries(now - HISTORY_MS),
    { sql: 'DELETE FROM audit WHERE at < ?', args: [now - AUDIT_MS] },
    { sql: 'DELETE FROM replays WHERE created_at < ?', args: [now - AUDIT_MS] },
  ]);
  await Promise.all([sweepInbox(ctx.db, now), sweepIdempotencyKeys(ctx.db, now)]);
}
