import type { Ctx } from '../context.ts';
import { findPlacement, type PlacementRow } from '../db/placements.ts';

const WAIT_MS = 2_000;
const LOOK_MS = 5;
/** The workflow may run in another isolate: then only the database knows. */
const ASK_MS = 200;

/** The placement when it has come to rest, or as it is after two seconds. */
export async function awaitOutcome(ctx: Ctx, row: PlacementRow): Promise<PlacementRow> {
  const until = ctx.now() + WAIT_MS;
  let askAt = ctx.now() + ASK_MS;
  let latest = row;
  while (ctx.now() < until) {
    await ctx.pause(LOOK_MS);
    const told = ctx.outcomes.take(row.orderId);
    if (told) return told;
    if (ctx.now() < askAt) continue;
    latest = (await findPlacement(ctx.db, row.orderId)) ?? latest;
    if (latest.state !== 'placing') return latest;
    askAt = ctx.now() + ASK_MS;
  }
  return latest;
}
