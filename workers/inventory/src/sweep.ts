import { sweepIdempotencyKeys } from '@highstreet/data';
import { inBackground } from '@highstreet/telemetry';
import { openBackground } from './queue.ts';
import { sweepReservations } from './services/expire-reservations.ts';

/** Each minute: what is reserved beyond its time is given back, events that a crash left behind are sent, old answers are forgotten. */
export function sweep(
  _event: ScheduledController,
  bindings: unknown,
  background: ExecutionContext,
): Promise<void> {
  const work = { name: 'sweep', kind: 'internal', slice: 'inventory', bindings, ctx: background } as const;
  return inBackground(work, async (meta) => {
    const ctx = openBackground(bindings, meta);
    await Promise.all([sweepReservations(ctx), sweepIdempotencyKeys(ctx.db, ctx.now())]);
    await Promise.all([ctx.relay.sweep(), ctx.live.flush()]);
  });
}
