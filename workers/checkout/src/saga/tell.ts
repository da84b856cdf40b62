import type { Ctx } from '../context.ts';
import type { PlacementRow } from '../db/placements.ts';

/** Whoever waits for the placement is told: the request in this isolate, and the customer's open pages. */
export function tell(ctx: Ctx, row: PlacementRow | undefined): void {
  if (!row) return;
  ctx.outcomes.tell(row);
  if (row.customerId === undefined) return;
  const { orderId, state, updatedAt } = row;
  const data = { orderId, state, updatedAt };
  ctx.live.add({ userIds: [row.customerId], topic: `order:${orderId}`, type: 'placement.advanced', data });
}
