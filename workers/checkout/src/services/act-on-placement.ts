import { Conflict } from '@highstreet/http';
import { checkoutProblems } from '../contract/problems.ts';
import type { PlacementAct } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findPlacement, type PlacementRow } from '../db/placements.ts';
import { takeReply } from '../saga/placement-run.ts';
import { takeOver } from '../saga/take-over.ts';

/** Gives the customer's answer to the second step to the placement that waits for it; it is taken once. */
export async function actOnPlacement(ctx: Ctx, row: PlacementRow, act: PlacementAct): Promise<PlacementRow> {
  const driver = await takeReply(ctx, row, act);
  if (driver === '') throw new Conflict('Nothing waits for a second step.', checkoutProblems.noSecondStep);
  const isAwake = await ctx.workflow.wake({ orderId: row.orderId, driver: Number(driver) });
  if (!isAwake) await takeOver(ctx, row.orderId, Number(driver));
  return (await findPlacement(ctx.db, row.orderId)) ?? row;
}
