import type { Order } from '../contract/schemas.ts';
import type { OrderRecord } from '../db/order-record.ts';
import { isCancellable } from './allowed-moves.ts';

/** What one seller sees of an order: the own lines with their sums, where they go, and nothing of how it was paid or of other sellers. */
export function sellersPart(order: Order, record: OrderRecord, sellerId: string): Order {
  const own = <T extends { sellerId: string }>(all: T[]) => all.filter((each) => each.sellerId === sellerId);
  const items = own(order.items);
  const fulfilments = own(order.fulfilments);
  const [part] = fulfilments;
  if (!part) throw new Error(`seller ${sellerId} has no part of order ${order.id}`);
  const ownLines = new Set(items.map(({ lineId }) => lineId));
  const refunds = order.refunds.filter(
    ({ lines }) => lines.length > 0 && lines.every(({ lineId }) => ownLines.has(lineId)),
  );
  return {
    ...order,
    status: part.status,
    version: part.version,
    items,
    fulfilments,
    totals: sumUp(items, part.amount),
    refunds,
    refunded: refunds.reduce((sum, { amount }) => sum + amount, 0),
    customer: { ...order.customer, email: null },
    coupons: [],
    billingAddress: null,
    shippingMethod: { name: record.shippingMethod.name, amount: 0 },
    paymentMethod: null,
    timeline: order.timeline.filter((entry) => isFor(entry, sellerId)),
    returns: own(order.returns),
    canCancel: isCancellable(part.status),
    canReturn: false,
    invoiceUrl: part.invoiceUrl,
  };
}

function isFor({ sellerId, kind }: Order['timeline'][number], reader: string): boolean {
  if (sellerId !== null) return sellerId === reader;
  return kind !== 'attention' && kind !== 'refunded';
}

function sumUp(items: Order['items'], amount: number): Order['totals'] {
  const sum = (value: (item: Order['items'][number]) => number) =>
    items.reduce((total, item) => total + value(item), 0);
  return {
    lines: sum(({ unitPrice, quantity }) => unitPrice * quantity),
    discount: sum(({ discount }) => discount),
    shipping: 0,
    taxAdded: 0,
    taxIncluded: sum(({ tax }) => tax),
    giftCards: 0,
    total: amount,
  };
}
