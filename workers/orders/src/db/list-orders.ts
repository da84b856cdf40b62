import { decodeCursor, encodeCursor, type Database, type Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { ListOrdersQuery, OrderFilter, OrderSummary } from '../contract/schemas.ts';
import { foldText } from './fold-text.ts';
import { readRefundStatus, readStatus } from './order-state.ts';
import { readNumber, readText } from './read-row.ts';

/** Whose orders: bought by, sold by, or everybody's. */
export type Scope = { customerId: string } | { sellerId: string } | 'all';

type Range = { at: number | null; seq: number | null; limit: number };

const itemsOf = (
  condition: string,
) => `(SELECT json_group_array(json_object('productId', product_id, 'title', title,
    'quantity', quantity, 'image', image)) FROM (SELECT i.* FROM order_items i WHERE i.order_id = o.id ${condition}
    ORDER BY i.position LIMIT 4)) AS items`;
const returnsOf = (condition: string) =>
  `(SELECT count(*) FROM returns r WHERE r.order_id = o.id AND r.status = 'requested' ${condition}) AS open_returns`;
const SELLERS = `(SELECT json_group_array(name) FROM (SELECT DISTINCT i.seller_name AS name FROM order_items i
    WHERE i.order_id = o.id ORDER BY i.position)) AS seller_names`;

/** The rows that a filter leaves in an order by time, newest first; only what an index holds, then the rows themselves. */
export function listStatement(scope: Scope, filter: OrderFilter, range: Range): Statement {
  const isSold = scope !== 'all' && 'sellerId' in scope;
  const time = isSold ? 'x.placed_at' : 'x.created_at';
  const seq = isSold ? 'x.order_seq' : 'x.seq';
  const conditions: string[] = [];
  const args: Record<string, string | number | null> = { limit: range.limit };
  const add = (condition: string, values: Record<string, string | number | null>) => {
    conditions.push(condition);
    Object.assign(args, values);
  };
  if (scope !== 'all' && 'customerId' in scope) add('x.customer_id = :owner', { owner: scope.customerId });
  if (isSold) add('x.seller_id = :owner', { owner: scope.sellerId });
  if (filter.status) add('x.status = :status', { status: filter.status });
  if (filter.from) add(`${time} >= :from`, { from: Date.parse(filter.from) });
  if (filter.to) add(`${time} < :to`, { to: Date.parse(filter.to) + 86_400_000 });
  if (filter.q) add(`x.search LIKE :q ESCAPE '\\'`, { q: likeText(filter.q) });
  if (range.at !== null) add(`(${time}, ${seq}) < (:at, :seq)`, { at: range.at, seq: range.seq });
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const page = `SELECT ${isSold ? 'x.order_id, x.seller_id' : 'x.seq'} FROM ${isSold ? 'fulfilments' : 'orders'} x
    ${where} ORDER BY ${time} DESC, ${seq} DESC LIMIT :limit`;
  return { sql: isSold ? soldRows(page) : boughtRows(page), args };
}

function boughtRows(page: string): string {
  return `SELECT o.id, o.seq, o.number, o.status, o.refund_status, o.currency, o.total, o.item_count, o.customer_name,
      o.version, o.created_at, o.updated_at, ${itemsOf('')}, ${SELLERS}, ${returnsOf('')}
    FROM (${page}) p CROSS JOIN orders o ON o.seq = p.seq ORDER BY o.created_at DESC, o.seq DESC`;
}

function soldRows(page: string): string {
  return `SELECT o.id, o.seq, o.number, f.status, o.refund_status, f.currency, f.amount AS total, f.item_count, f.customer_name,
      f.version, f.placed_at AS created_at, f.updated_at, ${itemsOf('AND i.seller_id = f.seller_id')},
      json_array(f.seller_name) AS seller_names, ${returnsOf('AND r.seller_id = f.seller_id')}
    FROM (${page}) p CROSS JOIN fulfilments f ON f.order_id = p.order_id AND f.seller_id = p.seller_id
    CROSS JOIN orders o ON o.id = f.order_id ORDER BY f.placed_at DESC, o.seq DESC`;
}

/** One page of orders; one round trip. */
export async function listOrders(
  db: Database,
  scope: Scope,
  query: ListOrdersQuery,
): Promise<{ items: OrderSummary[]; nextCursor: string | undefined }> {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const [at, seq] = [Number(after?.[0] ?? Number.NaN), Number(after?.[1] ?? Number.NaN)];
  const range = Number.isNaN(at) || Number.isNaN(seq) ? { at: null, seq: null } : { at, seq };
  const { rows } = await db.$client.execute(
    listStatement(scope, query, { ...range, limit: query.limit + 1 }),
  );
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toSummary),
    nextCursor: last && encodeCursor([readNumber(last, 'created_at'), readNumber(last, 'seq')]),
  };
}

/** Text as `LIKE` finds it anywhere, taken word for word. */
function likeText(text: string): string {
  return `%${foldText(text.trim()).replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function toSummary(row: Row): OrderSummary {
  return {
    id: readText(row, 'id'),
    number: readText(row, 'number'),
    status: readStatus(readText(row, 'status')),
    refundStatus: readRefundStatus(readText(row, 'refund_status')),
    currency: readText(row, 'currency'),
    total: readNumber(row, 'total'),
    itemCount: readNumber(row, 'item_count'),
    items: JSON.parse(readText(row, 'items')),
    customerName: readText(row, 'customer_name'),
    sellerNames: JSON.parse(readText(row, 'seller_names')),
    openReturns: readNumber(row, 'open_returns'),
    version: readNumber(row, 'version'),
    placedAt: new Date(readNumber(row, 'created_at')).toISOString(),
    updatedAt: new Date(readNumber(row, 'updated_at')).toISOString(),
  };
}
