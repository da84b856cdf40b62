import { decodeCursor, encodeCursor, readBatch, type Database, type Statement } from '@highstreet/data';
import type { InValue, Row } from '@libsql/client';
import type { ListedStatus, ProductPage } from '../contract/index.ts';
import { CARD_COLUMNS, toProductCard } from './product-card.ts';
import { readNumber } from './read-row.ts';

type OwnQuery = {
  sellerId?: string;
  status: ListedStatus;
  text?: string;
  sort?: string;
  cursor?: string;
  limit: number;
};

type Where = { conditions: string[]; args: Record<string, InValue> };

const NEWEST = { key: 'p.created_at', direction: 'DESC', before: '<' };
/** What a seller's list can be ordered by; products without a price come last. */
const ORDERS: Record<string, typeof NEWEST> = {
  price: { key: 'ifnull(p.min_price, 9007199254740991)', direction: 'ASC', before: '>' },
  'price-desc': { key: 'ifnull(p.min_price, -1)', direction: 'DESC', before: '<' },
  rating: {
    key: 'CASE p.rating_count WHEN 0 THEN 0.0 ELSE 1.0 * p.rating_sum / p.rating_count END',
    direction: 'DESC',
    before: '<',
  },
};

/** A seller's products, newest first unless sorted, and how many there are in each status; without `sellerId` everybody's, for admins. One round trip. */
export async function listOwnCards(
  db: Database,
  query: OwnQuery,
): Promise<Omit<ProductPage, 'facets' | 'corrected'>> {
  const where = whereOf(query);
  const [page, counts] = await readBatch(db, [
    pageStatement(query, where),
    {
      sql: `SELECT p.status, count(*) AS count FROM products p ${toSql(where)} GROUP BY p.status`,
      args: where.args,
    },
  ]);
  const rows = page?.rows ?? [];
  const statuses = toStatuses(counts?.rows ?? []);
  const { draft, active, archived } = statuses;
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toProductCard),
    total: query.status === 'all' ? draft + active + archived : statuses[query.status],
    statuses,
    nextCursor: last && encodeCursor([Number(last['sort_key']), Number(last['seq'])]),
  };
}

/** The page of `query` within `where`. Only conditions that are asked for stand in it, so that an index serves each order by time. */
export function pageStatement(query: OwnQuery, where: Where = whereOf(query)): Statement {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const { key, direction, before } = ORDERS[query.sort ?? ''] ?? NEWEST;
  const conditions = [...where.conditions];
  const args: Record<string, InValue> = { ...where.args, limit: query.limit + 1 };
  if (query.status !== 'all') {
    conditions.push('p.status = :status');
    args['status'] = query.status;
  }
  if (after) {
    conditions.push(`(${key}, p.seq) ${before} (:key, :seq)`);
    Object.assign(args, { key: after[0], seq: after[1] });
  }
  return {
    sql: `SELECT ${CARD_COLUMNS}, p.seq, ${key} AS sort_key FROM products p JOIN sellers s ON s.id = p.seller_id
      ${toSql({ conditions, args })} ORDER BY sort_key ${direction}, p.seq ${direction} LIMIT :limit`,
    args,
  };
}

function whereOf({ sellerId, text }: OwnQuery): Where {
  const where: Where = { conditions: [], args: {} };
  if (sellerId !== undefined) {
    where.conditions.push('p.seller_id = :seller');
    where.args['seller'] = sellerId;
  }
  if (text !== undefined) {
    where.conditions.push(`(instr(lower(p.title), lower(:text)) > 0 OR EXISTS (
      SELECT 1 FROM variants v WHERE v.product_id = p.id AND v.sku = :text))`);
    where.args['text'] = text;
  }
  return where;
}

function toSql({ conditions }: Where): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

function toStatuses(rows: readonly Row[]): NonNullable<ProductPage['statuses']> {
  const counts = new Map(rows.map((row) => [row['status'], readNumber(row, 'count')]));
  const of = (status: string) => counts.get(status) ?? 0;
  return { draft: of('draft'), active: of('active'), archived: of('archived') };
}
