import type { Statement } from '@highstreet/data';
import type { OrderDraft, PaymentSummary } from '../contract/api.ts';
import { foldText } from './fold-text.ts';

/** Writes a new order, unless there is one of this id; its number follows from its place in the table. */
export function insertOrder(draft: OrderDraft, at: number): Statement {
  const { totals, items } = draft;
  const name = draft.shippingAddress?.name ?? draft.billingAddress?.name ?? draft.email;
  const search = foldText([name, ...items.flatMap(({ title, sku }) => [title, sku])].join(' '));
  const year = new Date(at).getUTCFullYear();
  return {
    sql: `INSERT INTO orders (seq, id, number, customer_id, access_key, email, locale, status, currency, total, totals, coupons,
        shipping_address, billing_address, shipping_method, note, customer_name, item_count, search, created_at, updated_at)
      SELECT n, ?, printf('HS-%d-%06d', ?, n), ?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        lower(printf('HS-%d-%06d', ?, n)) || ' ' || ?, ?, ?
      FROM (SELECT coalesce(max(seq), 0) + 1 AS n FROM orders) WHERE NOT EXISTS (SELECT 1 FROM orders WHERE id = ?)`,
    args: [
      draft.orderId,
      year,
      draft.customerId,
      draft.accessKey,
      draft.email,
      draft.locale,
      totals.currency,
      totals.total,
      JSON.stringify(totals),
      JSON.stringify(draft.coupons),
      draft.shippingAddress && JSON.stringify(draft.shippingAddress),
      draft.billingAddress && JSON.stringify(draft.billingAddress),
      JSON.stringify(draft.shippingMethod),
      draft.note ?? null,
      name,
      items.reduce((sum, { quantity }) => sum + quantity, 0),
      year,
      search,
      at,
      at,
      draft.orderId,
    ],
  };
}

/** Writes the lines of an order that the statement before this one has written. */
export function insertItems(draft: OrderDraft, at: number): Statement {
  const name = draft.shippingAddress?.name ?? draft.billingAddress?.name ?? draft.email;
  const named = new Set<string>();
  const rows = draft.items.map((item, position) => {
    const isFirst = !named.has(item.sellerId);
    named.add(item.sellerId);
    const search = foldText([...(isFirst ? [name] : []), item.title, item.sku].join(' '));
    return { ...item, position, search, amount: item.unitPrice * item.quantity - item.discount };
  });
  return {
    sql: `INSERT INTO order_items (order_id, line_id, position, product_id, variant_id, seller_id, seller_name, slug, title,
        options, sku, image, unit_price, quantity, discount, tax, amount, currency, search, placed_at)
      SELECT ?, value ->> 'lineId', value ->> 'position', value ->> 'productId', value ->> 'variantId', value ->> 'sellerId',
        value ->> 'sellerName', value ->> 'slug', value ->> 'title', value -> 'options', value ->> 'sku', value ->> 'image',
        value ->> 'unitPrice', value ->> 'quantity', value ->> 'discount', value ->> 'tax', value ->> 'amount',
        ?, value ->> 'search', ? FROM json_each(?) WHERE changes() > 0`,
    args: [draft.orderId, draft.totals.currency, at, JSON.stringify(rows)],
  };
}

/** pending -> confirmed when this was paid; the batch checks that it changed the row. */
export function confirmRow(
  orderId: string,
  payment: PaymentSummary,
  paid: { amount: number; currency: string },
  at: number,
): Statement {
  return {
    sql: `UPDATE orders SET status = 'confirmed', payment = ?, version = version + 1, updated_at = ?
      WHERE id = ? AND status = 'pending' AND total = ? AND currency = ?`,
    args: [JSON.stringify(payment), at, orderId, paid.amount, paid.currency],
  };
}

/** Gives every seller their part of an order that has just been confirmed. */
export function openFulfilments(orderId: string, at: number): Statement[] {
  return [
    { sql: 'UPDATE order_items SET is_sold = 1 WHERE order_id = ?', args: [orderId] },
    {
      sql: `INSERT INTO fulfilments (order_id, seller_id, seller_name, status, amount, currency, item_count, customer_name,
          access_key, search, order_seq, placed_at, updated_at)
        SELECT o.id, i.seller_id, max(i.seller_name), 'confirmed', sum(i.amount), o.currency, sum(i.quantity), o.customer_name,
          lower(hex(randomblob(16))), lower(o.number) || ' ' || group_concat(i.search, ' '), o.seq, o.created_at, ?
        FROM orders o JOIN order_items i ON i.order_id = o.id WHERE o.id = ? GROUP BY i.seller_id`,
      args: [at, orderId],
    },
  ];
}

/** pending -> cancelled; nothing else moves. */
export function cancelPendingRow(orderId: string, reason: string, at: number): Statement {
  return {
    sql: `UPDATE orders SET status = 'cancelled', cancel_reason = ?, version = version + 1, updated_at = ?
      WHERE id = ? AND status = 'pending'`,
    args: [reason, at, orderId],
  };
}
