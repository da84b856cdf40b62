import { writeBatch } from '@highstreet/data';
import type { OrderDraft, OrderRef } from '../contract/api.ts';
import { orderCreated } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { orderFacts } from '../db/order-facts.ts';
import { selectState, toState } from '../db/order-state.ts';
import { insertTimeline } from '../db/timeline.ts';
import { insertItems, insertOrder } from '../db/write-order.ts';
import { announceOrder } from './announce-order.ts';

/** Writes an order as pending. The same order again changes nothing and gives the first answer. */
export async function createOrder(ctx: Ctx, draft: OrderDraft): Promise<OrderRef> {
  const at = ctx.now();
  const { orderId, customerId } = draft;
  const by = { id: customerId, role: 'customer' } as const;
  const results = await writeBatch(ctx.db, [
    insertOrder(draft, at),
    insertItems(draft, at),
    insertTimeline({ orderId, at, by, kind: 'placed' }, { ifChanged: true }),
    ctx.emit.each(orderCreated, orderFacts(orderId, { lines: toLines(draft) }, 'changes() > 0')),
    selectState(orderId),
  ]);
  const state = toState(results.at(-1));
  if (!state) throw new Error(`order ${orderId} was not written`);
  if (results[0]?.rowsAffected === 1) announceOrder(ctx, 'order.created', state);
  return { orderId, number: state.number, status: state.status };
}

function toLines({ items }: OrderDraft) {
  return items.map(({ lineId, productId, variantId, sellerId, quantity }) => ({
    lineId,
    productId,
    variantId,
    sellerId,
    quantity,
  }));
}
