import type { Fulfilment, Order, TimelineEntry } from '../contract/schemas.ts';
import type { FulfilmentRecord, OrderRecord, TimelineRecord } from '../db/order-record.ts';
import { allowedMoves, isCancellable } from './allowed-moves.ts';
import type { SeenOrder } from './get-order.ts';
import { sellersPart } from './sellers-part.ts';

/** An order as its viewer may see it: a seller sees the own part only, a customer nothing that is internal. */
export function showOrder(seen: SeenOrder): Order {
  const whole = showWhole(seen);
  const { view, actor, record } = seen;
  return view === 'seller' && actor ? sellersPart(whole, record, actor.id) : whole;
}

function showWhole({ record, view }: SeenOrder): Order {
  const { currency: _, ...totals } = record.totals;
  const mayMove = view !== 'customer';
  const { items, fulfilments, returns, refunds } = record;
  return {
    ...pick(record),
    view,
    customer: { id: record.customerId, name: record.customerName, email: record.email || null },
    totals,
    items,
    fulfilments: fulfilments.map((part) => showPart(record.id, part, mayMove)),
    shippingMethod: { name: record.shippingMethod.name, amount: record.shippingMethod.amount },
    paymentMethod: record.payment?.method ?? null,
    timeline: record.timeline.filter((entry) => mayMove || !entry.isInternal).map(showEntry),
    returns: returns.map((each) => ({
      ...each,
      createdAt: toTime(each.createdAt),
      decidedAt: toOptionalTime(each.decidedAt),
    })),
    refunds: refunds.map((each) => ({ ...each, createdAt: toTime(each.createdAt) })),
    canCancel: record.status === 'pending' || fulfilments.some(({ status }) => isCancellable(status)),
    canReturn: view === 'customer' && isReturnable(record),
    invoiceUrl: invoiceUrl(record.id, record.accessKey),
    placedAt: toTime(record.createdAt),
    updatedAt: toTime(record.updatedAt),
  };
}

function pick({
  id,
  number,
  status,
  refundStatus,
  refunded,
  currency,
  locale,
  version,
  ...rest
}: OrderRecord) {
  const { coupons, shippingAddress, billingAddress, note, cancelReason } = rest;
  const names = { id, number, status, refundStatus, refunded, currency, locale, version };
  return { ...names, coupons, shippingAddress, billingAddress, note, cancelReason };
}

function showPart(orderId: string, part: FulfilmentRecord, mayMove: boolean): Fulfilment {
  const { accessKey, updatedAt: _, ...fields } = part;
  return {
    ...fields,
    allowed: mayMove ? allowedMoves(part.status) : [],
    shippedAt: toOptionalTime(part.shippedAt),
    deliveredAt: toOptionalTime(part.deliveredAt),
    invoiceUrl: invoiceUrl(orderId, accessKey),
  };
}

function showEntry({ seq, at, role, sellerId, kind, data, isInternal }: TimelineRecord): TimelineEntry {
  const { status, text, amount } = data;
  return { id: String(seq), at: toTime(at), by: role, sellerId, kind, status, text, amount, isInternal };
}

function isReturnable({ items, fulfilments }: OrderRecord): boolean {
  const arrived = new Set(
    fulfilments.filter(({ status }) => status === 'delivered').map(({ sellerId }) => sellerId),
  );
  return items.some(({ sellerId, quantity, returned }) => arrived.has(sellerId) && returned < quantity);
}

function invoiceUrl(orderId: string, key: string): string {
  return `/api/orders/${orderId}/invoice?key=${encodeURIComponent(key)}`;
}

function toTime(at: number): string {
  return new Date(at).toISOString();
}

function toOptionalTime(at: number | null): string | null {
  return at === null ? null : toTime(at);
}
