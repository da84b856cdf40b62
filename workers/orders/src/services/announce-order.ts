import type { OrderChange } from '../contract/live.ts';
import type { Ctx } from '../context.ts';
import type { OrderState } from '../db/order-state.ts';

export type OrderNews = 'order.created' | 'order.updated' | 'order.cancelled' | 'order.refunded';

/** Shows a change of an order to its customer and its sellers, on the order's page and in their lists. */
export function announceOrder({ live }: Pick<Ctx, 'live'>, type: OrderNews, state: OrderState): void {
  const { id, number, customerId, status, refundStatus, version, parts } = state;
  const updatedAt = new Date(state.updatedAt).toISOString();
  const common = { orderId: id, number, refundStatus, updatedAt };
  const tell = (userId: string, data: OrderChange) => {
    for (const topic of [`order:${id}`, 'orders']) live.add({ userIds: [userId], topic, type, data });
  };
  if (customerId !== undefined) tell(customerId, { ...common, as: 'customer', status, version });
  for (const part of parts) {
    tell(part.sellerId, { ...common, as: 'seller', status: part.status, version: part.version });
  }
}
