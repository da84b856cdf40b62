import { writeLog } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { readNumber, readText } from '../db/read-row.ts';
import { toPlacementRow, type Failure } from '../db/placements.ts';
import { takeReply } from './placement-run.ts';
import { undoSteps } from './run-steps.ts';
import { steps } from './steps.ts';
import { takeOver } from './take-over.ts';

const MOST = 50;

const EVERY_MS = 2_000;

let sweptAt = 0;

/** On traffic, every two seconds: nobody who waits for an order waits for the cron. */
export function sweepNowAndThen(ctx: Ctx): (() => Promise<void>) | undefined {
  const at = ctx.now();
  if (at - sweptAt < EVERY_MS && at >= sweptAt) return undefined;
  sweptAt = at;
  return () => sweepPlacements(ctx);
}

/** Goes on with placements whose workflow is gone, ends those whose second step never came, and undoes once more what was uncertain. */
export async function sweepPlacements(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.db.$client.execute({
    sql: `SELECT order_id, driver, state FROM placements
          WHERE state IN ('placing', 'needs_action') AND lease_until < ? ORDER BY lease_until LIMIT ${MOST}`,
    args: [ctx.now()],
  });
  for (const row of rows) {
    const orderId = readText(row, 'order_id');
    if (readText(row, 'state') === 'needs_action') await takeReply(ctx, { orderId }, { kind: 'expired' });
    await takeOver(ctx, orderId, readNumber(row, 'driver'));
  }
  await recheck(ctx);
}

/** A call that was given up may have taken effect after its undo. */
async function recheck(ctx: Ctx): Promise<void> {
  const { rows } = await ctx.db.$client.execute({
    sql: `SELECT * FROM placements WHERE recheck_at < ? AND state = 'failed' LIMIT ${MOST}`,
    args: [ctx.now()],
  });
  for (const found of rows) {
    const row = toPlacementRow(found);
    const failure: Failure = row.failure ?? {
      reason: 'not-available',
      detail: 'It could not be completed.',
      lines: [],
    };
    try {
      const failed = await undoSteps(ctx, { row, reference: row.action?.reference }, steps, failure, []);
      if (failed.length > 0) continue;
      await ctx.db.$client.execute({
        sql: 'UPDATE placements SET recheck_at = NULL WHERE order_id = ?',
        args: [row.orderId],
      });
    } catch (cause) {
      writeLog({
        level: 'error',
        slice: 'checkout',
        message: `${row.orderId} failed and its order stands`,
        cause,
      });
    }
  }
}
