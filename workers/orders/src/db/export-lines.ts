import type { Database, Statement } from '@highstreet/data';
import type { OrderFilter } from '../contract/schemas.ts';
import { foldText } from './fold-text.ts';
import { readNumber, readText } from './read-row.ts';

/** A line that was sold, as a file tells it. */
export type SoldLine = {
  number: string;
  placedAt: number;
  status: string;
  currency: string;
  cells: Record<'seller' | 'customer' | 'country' | 'sku' | 'title' | 'options', string>;
  quantity: number;
  unitPrice: number;
  discount: number;
  tax: number;
  amount: number;
};

type Place = { at: number; seq: number; sellerId: string };

/** Lines of the next parts after a place, oldest first. */
export function exportStatement(
  sellerId: string | undefined,
  { status, from, to, q }: Omit<OrderFilter, 'as'>,
  after: Place | undefined,
  limit: number,
): Statement {
  const conditions = [
    ...(sellerId === undefined ? [] : ['f.seller_id = :seller']),
    ...(status === undefined ? [] : ['f.status = :status']),
    ...(from === undefined ? [] : ['f.placed_at >= :from']),
    ...(to === undefined ? [] : ['f.placed_at < :to']),
    ...(q ? ['instr(f.search, :q) > 0'] : []),
    ...(after === undefined ? [] : ['(f.placed_at, f.order_seq, f.seller_id) > (:at, :seq, :after)']),
  ];
  return {
    sql: `SELECT o.number, p.placed_at, p.order_seq, p.seller_id, p.status, p.currency, p.seller_name, o.customer_name,
        o.shipping_address ->> 'country' AS country, i.sku, i.title, i.options, i.quantity, i.unit_price, i.discount, i.tax, i.amount
      FROM (SELECT f.* FROM fulfilments f ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
        ORDER BY f.placed_at, f.order_seq, f.seller_id LIMIT :limit) p
      CROSS JOIN orders o ON o.id = p.order_id
      CROSS JOIN order_items i ON i.order_id = p.order_id AND i.seller_id = p.seller_id
      ORDER BY p.placed_at, p.order_seq, p.seller_id, i.position`,
    args: {
      limit,
      ...(sellerId === undefined ? {} : { seller: sellerId }),
      ...(status === undefined ? {} : { status }),
      ...(from === undefined ? {} : { from: Date.parse(from) }),
      ...(to === undefined ? {} : { to: Date.parse(to) + 86_400_000 }),
      ...(q ? { q: foldText(q.trim()) } : {}),
      ...(after === undefined ? {} : { at: after.at, seq: after.seq, after: after.sellerId }),
    },
  };
}

/** Lines of up to `limit` parts and where the next ones begin. */
export async function readSoldLines(
  db: Database,
  ...args: Parameters<typeof exportStatement>
): Promise<{ lines: SoldLine[]; next: Place | undefined }> {
  const { rows } = await db.$client.execute(exportStatement(...args));
  const last = rows.at(-1);
  return {
    next: last && {
      at: readNumber(last, 'placed_at'),
      seq: readNumber(last, 'order_seq'),
      sellerId: readText(last, 'seller_id'),
    },
    lines: rows.map((row) => ({
      number: readText(row, 'number'),
      placedAt: readNumber(row, 'placed_at'),
      status: readText(row, 'status'),
      currency: readText(row, 'currency'),
      cells: {
        seller: readText(row, 'seller_name'),
        customer: readText(row, 'customer_name'),
        country: String(row['country'] ?? ''),
        sku: readText(row, 'sku'),
        title: readText(row, 'title'),
        options: JSON.parse(readText(row, 'options')).join(' / '),
      },
      quantity: readNumber(row, 'quantity'),
      unitPrice: readNumber(row, 'unit_price'),
      discount: readNumber(row, 'discount'),
      tax: readNumber(row, 'tax'),
      amount: readNumber(row, 'amount'),
    })),
  };
}
