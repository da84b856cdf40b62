import { readBatch, type Database, type Statement } from '@highstreet/data';
import { readNumber, readText } from './read-row.ts';

export type Period = {
  /** Undefined: everybody's. */
  sellerId: string | undefined;
  /** Milliseconds; `before` is where the time to compare with begins. */
  from: number;
  before: number;
  /** By which local time is ahead of UTC, in milliseconds. */
  offset: number;
};

export type DaySum = { currency: string; day: number; revenue: number; orders: number };

const DAY_MS = 86_400_000;

/** What a dashboard is counted from; each answered by an index alone. */
export function dashboardStatements({ sellerId, from, before, offset }: Period): Statement[] {
  const own = sellerId === undefined ? '' : 'AND seller_id = :seller';
  const seller: Record<string, string> = sellerId === undefined ? {} : { seller: sellerId };
  // A seller has one part of an order; over all of them an order counts once.
  const orders = sellerId === undefined ? 'count(DISTINCT order_id)' : 'count(*)';
  return [
    {
      sql: `SELECT currency, CAST((placed_at + :offset) / ${DAY_MS} AS INTEGER) AS day, sum(amount) AS revenue, ${orders} AS orders
        FROM fulfilments WHERE placed_at >= :before AND status <> 'cancelled' ${own} GROUP BY currency, day`,
      args: { offset, before, ...seller },
    },
    {
      sql: `SELECT s.*, i.title, i.slug, i.image FROM (
          SELECT currency, product_id, sum(quantity) AS quantity, sum(amount) AS revenue FROM order_items
          WHERE is_sold = 1 AND placed_at >= :from ${own} GROUP BY currency, product_id ORDER BY revenue DESC LIMIT 20) s
        JOIN order_items i ON i.rowid = (SELECT l.rowid FROM order_items l WHERE l.product_id = s.product_id
          ORDER BY l.placed_at DESC LIMIT 1) ORDER BY s.revenue DESC`,
      args: { from, ...seller },
    },
    {
      sql: `SELECT status, count(*) AS count FROM fulfilments
        WHERE status IN ('confirmed', 'processing', 'shipped') ${own} GROUP BY status`,
      args: seller,
    },
    { sql: `SELECT count(*) AS count FROM returns WHERE status = 'requested' ${own}`, args: seller },
  ];
}

/** Sums per day and currency, what sells best, and what waits; one round trip. */
export async function readDashboard(db: Database, period: Period) {
  const [days, best, open, returns] = await readBatch(db, dashboardStatements(period));
  return {
    days: (days?.rows ?? []).map((row): DaySum => ({
      currency: readText(row, 'currency'),
      day: readNumber(row, 'day'),
      revenue: readNumber(row, 'revenue'),
      orders: readNumber(row, 'orders'),
    })),
    best: (best?.rows ?? []).map((row) => ({
      currency: readText(row, 'currency'),
      productId: readText(row, 'product_id'),
      slug: readText(row, 'slug'),
      title: readText(row, 'title'),
      image: row['image'] === null ? null : readText(row, 'image'),
      quantity: readNumber(row, 'quantity'),
      revenue: readNumber(row, 'revenue'),
    })),
    open: new Map((open?.rows ?? []).map((row) => [readText(row, 'status'), readNumber(row, 'count')])),
    returns: Number(returns?.rows[0]?.['count'] ?? 0),
  };
}
