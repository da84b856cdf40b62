import { foldText } from '../src/db/fold-text.ts';
import type { SeedOrder } from './make-order.ts';
import type { Part } from './make-progress.ts';
import { amountOf, lastOf, statusOf } from './sum-up.ts';
import { refundRows, returnRows, timelineRows } from './to-history-rows.ts';

/** A row by the names of its columns. */
export type Row = Record<string, string | number | null>;
export const TABLES = ['orders', 'order_items', 'fulfilments', 'timeline', 'returns', 'refunds'] as const;
export type Rows = Record<(typeof TABLES)[number], Row[]>;

/** The number of the order in this place. */
export function numberOf(at: number, seq: number): string {
  return `HS-${new Date(at).getUTCFullYear()}-${String(seq).padStart(6, '0')}`;
}

/** Writes an order as rows of every table. */
export function addRows(rows: Rows, order: SeedOrder, seq: number): void {
  const number = numberOf(order.at, seq);
  rows.orders.push(orderRow(order, seq, number));
  rows.order_items.push(...itemRows(order));
  rows.fulfilments.push(...order.parts.map((part) => partRow(order, part, seq, number)));
  rows.timeline.push(...timelineRows(order));
  rows.returns.push(...returnRows(order));
  rows.refunds.push(...refundRows(order));
}

function orderRow(order: SeedOrder, seq: number, number: string): Row {
  const { id, buyer, totals, lines, refunded } = order;
  const { name } = buyer.address;
  const status = statusOf(order.parts);
  return {
    seq,
    id,
    number,
    customer_id: buyer.id,
    access_key: order.key,
    email: buyer.email,
    locale: buyer.locale,
    status,
    refund_status: refunded === 0 ? 'none' : refunded >= totals.total ? 'refunded' : 'partially_refunded',
    refunded,
    currency: totals.currency,
    total: totals.total,
    totals: JSON.stringify(totals),
    coupons: JSON.stringify(order.coupons),
    shipping_address: JSON.stringify(buyer.address),
    shipping_method: JSON.stringify({ id: 'standard', name: 'Standard', amount: totals.shipping }),
    payment: JSON.stringify({ paymentId: `pay_${id.slice(4)}`, provider: 'test', method: order.method }),
    cancel_reason: status === 'cancelled' ? (order.parts[0]?.steps.at(-1)?.text ?? null) : null,
    customer_name: name,
    item_count: countOf(lines),
    search: foldText([number, name, ...lines.flatMap(({ title, sku }) => [title, sku])].join(' ')),
    version: 2 + order.parts.reduce((sum, { steps }) => sum + steps.length, 0),
    created_at: order.at,
    updated_at: lastOf(order),
  };
}

function itemRows({ id, at, lines, parts, buyer }: SeedOrder): Row[] {
  const named = new Set<string>();
  return lines.map((line, position) => {
    const part = parts.find(({ sellerId }) => sellerId === line.sellerId);
    const name = named.has(line.sellerId) ? '' : `${buyer.address.name} `;
    named.add(line.sellerId);
    return {
      order_id: id,
      line_id: line.lineId,
      position,
      product_id: line.productId,
      variant_id: line.variantId,
      seller_id: line.sellerId,
      seller_name: line.sellerName,
      slug: line.slug,
      title: line.title,
      options: JSON.stringify(line.options),
      sku: line.sku,
      image: line.image,
      unit_price: line.price,
      quantity: line.quantity,
      discount: line.discount,
      tax: line.tax,
      amount: line.amount,
      currency: line.currency,
      is_sold: part?.status === 'cancelled' ? 0 : 1,
      returned: part?.returned === 'no' ? 0 : line.quantity,
      search: foldText(`${name}${line.title} ${line.sku}`),
      placed_at: at,
    };
  });
}

function partRow(order: SeedOrder, part: Part, seq: number, number: string): Row {
  const own = order.lines.filter(({ sellerId }) => sellerId === part.sellerId);
  const { name } = order.buyer.address;
  const timeOf = (status: string) => part.steps.find((step) => step.status === status)?.at ?? null;
  return {
    order_id: order.id,
    seller_id: part.sellerId,
    seller_name: own[0]?.sellerName ?? '',
    status: part.status,
    amount: amountOf(order, part),
    currency: order.totals.currency,
    item_count: countOf(own),
    customer_name: name,
    access_key: `${order.key}-${part.sellerId}`,
    carrier: part.carrier,
    tracking_number: part.trackingNumber,
    search: foldText([number, name, ...own.flatMap(({ title, sku }) => [title, sku])].join(' ')),
    order_seq: seq,
    placed_at: order.at,
    shipped_at: timeOf('shipped'),
    delivered_at: timeOf('delivered'),
    version: 1 + part.steps.length,
    updated_at: part.steps.at(-1)?.at ?? order.at,
  };
}

function countOf(lines: SeedOrder['lines']): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
