import { writeBatch, type Write } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { selectState, toState, type OrderState } from '../db/order-state.ts';
import { announceOrder, type OrderNews } from './announce-order.ts';

/** Commits what changes an order and tells those who look at it. Throws GuardFailed when a guard of the writes does not hold. */
export async function commitChange(
  ctx: Ctx,
  orderId: string,
  news: OrderNews,
  writes: readonly Write[],
): Promise<OrderState> {
  const results = await writeBatch(ctx.db, [...writes, selectState(orderId)]);
  const state = toState(results.at(-1));
  if (!state) throw new Error(`order ${orderId} is gone`);
  announceOrder(ctx, news, state);
  return state;
}
