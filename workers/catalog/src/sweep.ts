import { sweepIdempotencyKeys } from '@highstreet/data';
import { openBackground } from './queue.ts';
import { closeShops } from './services/close-shops.ts';
import { resumeImports } from './services/process-import.ts';

/** Each minute: imports, closings and events that a crash left behind go on, old answers are forgotten. */
export async function sweep(_event: ScheduledController, bindings: unknown): Promise<void> {
  const ctx = openBackground(bindings);
  await Promise.all([resumeImports(ctx), sweepIdempotencyKeys(ctx.db, ctx.now())]);
  await closeShops(ctx);
  await ctx.relay.sweep();
}
