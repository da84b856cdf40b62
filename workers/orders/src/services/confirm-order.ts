import { GuardFailed, guard } from '@highstreet/data';
import type { OrdersRpc, OrderStatus, PaymentSummary } from '../contract/api.ts';
import { orderUpdated } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { findPlacement } from '../db/find-placement.ts';
import { orderFacts } from '../db/order-facts.ts';
import { insertTimeline, SYSTEM } from '../db/timeline.ts';
import { confirmRow, openFulfilments } from '../db/write-order.ts';
import { commitChange } from './commit-change.ts';

type Confirmation = { isConfirmed: boolean; status: OrderStatus };

/** pending -> confirmed, when this is what the order costs. A repeated call of the same payment is told that it is confirmed. */
export async function confirmOrder(
  ctx: Ctx,
  ...[orderId, payment, paid]: Parameters<OrdersRpc['confirmOrder']>
): Promise<Confirmation> {
  const at = ctx.now();
  try {
    const { status } = await commitChange(ctx, orderId, 'order.confirmed', [
      confirmRow(orderId, payment, paid, at),
      guard('changes() = 1', []),
      ...openFulfilments(orderId, at),
      insertTimeline({ orderId, at, by: SYSTEM, kind: 'confirmed' }),
      ctx.emit.each(orderUpdated, orderFacts(orderId, { changed: ['status'], delivered: [] })),
    ]);
    return { isConfirmed: true, status };
  } catch (error) {
    if (error instanceof GuardFailed) return explain(ctx, orderId, payment);
    throw error;
  }
}

async function explain(ctx: Ctx, orderId: string, payment: PaymentSummary): Promise<Confirmation> {
  const placed = await findPlacement(ctx.db, orderId);
  if (!placed) throw new Error(`there is no order ${orderId}`);
  return { isConfirmed: placed.paymentId === payment.paymentId, status: placed.status };
}
