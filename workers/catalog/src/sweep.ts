import { sweepIdempotencyKeys } from '@highstreet/data';
import { inBackground } from '@highstreet/telemetry';
import { openBackground } from './queue.ts';
import { closeShops } from './services/close-shops.ts';
import { resumeImports } from './services/process-import.ts';

/** Each minute: imports, closings and events that a crash left behind go on, old answers are forgotten. */
export function sweep(
  _event: ScheduledController,
  bindings: unknown,
  background: ExecutionContext,
): Promise<void> {
  const work = { name: 'sweep', kind: 'internal', slice: 'catalog', bindings, ctx: background } as const;
  return inBackground(work, async (meta) => {
    const ctx = openBackground(bindings, meta);
    await Promise.all([resumeImports(ctx), sweepIdempotencyKeys(ctx.db, ctx.now())]);
    await closeShops(ctx);
    await ctx.relay.sweep();
  });
}
