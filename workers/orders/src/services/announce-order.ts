import type { OrderChange } from '../contract/live.ts';
import type { Ctx } from '../context.ts';
import type { OrderState } from '../db/order-state.ts';

type Told = 'order.created' | 'order.updated' | 'order.cancelled' | 'order.refunded';
/** With its confirmation an order comes into being for its sellers; for its customer it goes on. */
export type OrderNews = Told | 'order.confirmed';

/** Shows a change of an order to its customer and its sellers, on the order's page and in their lists. */
export function announceOrder({ live }: Pick<Ctx, 'live'>, news: OrderNews, state: OrderState): void {
  const { id, number, customerId, status, refundStatus, version, parts } = state;
  const updatedAt = new Date(state.updatedAt).toISOString();
  const common = { orderId: id, number, refundStatus, updatedAt };
  const isNew = news === 'order.confirmed';
  const tell = (userId: string, type: Told, data: OrderChange) => {
    for (const topic of [`order:${id}`, 'orders']) live.add({ userIds: [userId], topic, type, data });
  };
  const known = isNew ? 'order.updated' : news;
  if (customerId !== undefined) tell(customerId, known, { ...common, as: 'customer', status, version });
  for (const part of parts) {
    tell(part.sellerId, isNew ? 'order.created' : known, {
      ...common,
      as: 'seller',
      status: part.status,
      version: part.version,
    });
  }
}
