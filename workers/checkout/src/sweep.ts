import { sweepIdempotencyKeys } from '@highstreet/data';
import { inBackground } from '@highstreet/telemetry';
import { openBackground } from './queue.ts';
import { sweepPlacements } from './saga/sweep-placements.ts';
import { sweepPayouts } from './services/pay-out.ts';
import { sweepRefunds } from './services/settle-refund.ts';
import { sweepWebhooks } from './services/take-webhook.ts';
import { workRefundOrders } from './services/work-refund-orders.ts';

/** Each minute: events that a crash left behind are sent, old answers are forgotten. */
export function sweep(
  _event: ScheduledController,
  bindings: unknown,
  background: ExecutionContext,
): Promise<void> {
  const work = { name: 'sweep', kind: 'internal', slice: 'checkout', bindings, ctx: background } as const;
  return inBackground(work, async (meta) => {
    const ctx = openBackground(bindings, meta);
    await sweepIdempotencyKeys(ctx.db, ctx.now());
    await sweepPlacements(ctx);
    await workRefundOrders(ctx);
    await sweepRefunds(ctx);
    await sweepPayouts(ctx);
    await sweepWebhooks(ctx);
    await ctx.live.flush();
    await ctx.relay.sweep();
  });
}
