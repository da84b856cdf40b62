import type { Ctx } from '../context.ts';
import { LEASE_MS } from './placement-run.ts';

/** Gives a placement to a new workflow instance, if it is still `driver` that had it. Of several who try only one does. */
export async function takeOver(ctx: Ctx, orderId: string, driver: number): Promise<boolean> {
  const { rows } = await ctx.db.$client.execute({
    sql: `UPDATE placements SET driver = driver + 1, lease_until = ?,
            state = CASE WHEN state = 'needs_attention' THEN 'placing' ELSE state END
          WHERE order_id = ? AND driver = ? AND state NOT IN ('placed', 'failed') RETURNING driver`,
    args: [ctx.now() + LEASE_MS, orderId, driver],
  });
  if (rows.length === 0) return false;
  await ctx.workflow.start({ orderId, driver: driver + 1 });
  return true;
}
