import { readBatch, type Database } from '@highstreet/data';
import type { OrderRecord } from './order-record.ts';

const NAMES = `'id', id, 'number', number, 'customerId', customer_id, 'accessKey', access_key, 'email', email, 'locale', locale,
  'status', status, 'refundStatus', refund_status, 'refunded', refunded, 'currency', currency, 'totals', json(totals),
  'coupons', json(coupons), 'shippingAddress', json(shipping_address), 'billingAddress', json(billing_address),
  'shippingMethod', json(shipping_method), 'payment', json(payment), 'note', note, 'cancelReason', cancel_reason,
  'customerName', customer_name, 'version', version, 'createdAt', created_at, 'updatedAt', updated_at`;

const ITEM = `'lineId', line_id, 'productId', product_id, 'variantId', variant_id, 'sellerId', seller_id, 'sellerName', seller_name,
  'slug', slug, 'title', title, 'options', json(options), 'sku', sku, 'image', image, 'unitPrice', unit_price,
  'quantity', quantity, 'discount', discount, 'tax', tax, 'amount', amount, 'returned', returned`;

const FULFILMENT = `'sellerId', seller_id, 'sellerName', seller_name, 'status', status, 'amount', amount, 'itemCount', item_count,
  'accessKey', access_key, 'tracking', iif(tracking_number IS NULL, NULL,
    json_patch(json_object('carrier', carrier, 'number', tracking_number), iif(tracking_url IS NULL, '{}', json_object('url', tracking_url)))),
  'shippedAt', shipped_at, 'deliveredAt', delivered_at, 'version', version, 'updatedAt', updated_at`;

const ENTRY = `'seq', seq, 'sellerId', seller_id, 'at', at, 'role', actor_role, 'kind', kind, 'data', json(data),
  'isInternal', json(iif(is_internal, 'true', 'false'))`;

const RETURN = `'id', id, 'sellerId', seller_id, 'status', status, 'reason', reason, 'lines', json(lines), 'answer', answer,
  'createdAt', created_at, 'decidedAt', decided_at`;

const REFUND = `'id', id, 'amount', amount, 'lines', json(lines), 'createdAt', created_at`;

const list = (fields: string, from: string) => `SELECT json_object(${fields}) AS record FROM ${from}`;

const QUERIES = [
  list(NAMES, 'orders WHERE id = ?'),
  list(ITEM, 'order_items WHERE order_id = ? ORDER BY position'),
  list(FULFILMENT, 'fulfilments WHERE order_id = ? ORDER BY seller_id'),
  list(ENTRY, 'timeline WHERE order_id = ? ORDER BY seq'),
  list(RETURN, 'returns WHERE order_id = ? ORDER BY created_at, id'),
  list(REFUND, 'refunds WHERE order_id = ? ORDER BY created_at, id'),
];

/** An order with all that belongs to it; one round trip. */
export async function findOrder(db: Database, id: string): Promise<OrderRecord | undefined> {
  const results = await readBatch(
    db,
    QUERIES.map((sql) => ({ sql, args: [id] })),
  );
  const [order, items, fulfilments, timeline, returns, refunds] = results.map(({ rows }) =>
    rows.map((row) => String(row['record'])),
  );
  if (order?.[0] === undefined) return undefined;
  const texts = { items, fulfilments, timeline, returns, refunds };
  const lists = Object.entries(texts).map(([name, records = []]) => `"${name}":[${records.join(',')}]`);
  // The queries above name the fields of the record one by one.
  const record: OrderRecord = JSON.parse(`${order[0].slice(0, -1)},${lists.join(',')}}`);
  return record;
}
