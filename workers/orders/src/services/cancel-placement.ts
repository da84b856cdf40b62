import { guard, GuardFailed } from '@highstreet/data';
import type { OrderStatus } from '../contract/api.ts';
import { orderUpdated } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { findPlacement } from '../db/find-placement.ts';
import { orderFacts } from '../db/order-facts.ts';
import { insertTimeline, SYSTEM, type Doer } from '../db/timeline.ts';
import { cancelPendingRow } from '../db/write-order.ts';
import { commitChange } from './commit-change.ts';

/**
 * pending -> cancelled. Any other state stays. What was reserved or paid is given back by the placement itself, so this tells no
 * `order.cancelled`.
 */
export async function cancelPlacement(
  ctx: Ctx,
  orderId: string,
  reason: string,
  by: Doer = SYSTEM,
): Promise<{ status: OrderStatus }> {
  const at = ctx.now();
  try {
    return await commitChange(ctx, orderId, 'order.cancelled', [
      cancelPendingRow(orderId, reason, at),
      guard('changes() = 1', []),
      insertTimeline({ orderId, at, by, kind: 'cancelled', data: { text: reason } }),
      ctx.emit.each(orderUpdated, orderFacts(orderId, { changed: ['status'], delivered: [] })),
    ]);
  } catch (error) {
    if (!(error instanceof GuardFailed)) throw error;
    const placed = await findPlacement(ctx.db, orderId);
    if (!placed) throw new Error(`there is no order ${orderId}`, { cause: error });
    return { status: placed.status };
  }
}
