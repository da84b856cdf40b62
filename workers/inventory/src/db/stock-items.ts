import { decodeCursor, encodeCursor, readBatch, type Database, type Statement } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type { ListStockQuery, StockItem, StockLevel } from '../contract/index.ts';
import { IS_TRACKED } from './availability.ts';
import { readFlag, readNumber, readOptionalText, readText } from './read-row.ts';

const LEVELS = `(SELECT json_group_array(json_object('locationId', s.location_id, 'onHand', s.on_hand, 'reserved', s.reserved,
    'version', s.version)) FROM (SELECT s.* FROM stock s JOIN locations l ON l.id = s.location_id
    WHERE s.variant_id = v.id AND (l.closed_at IS NULL OR s.on_hand <> 0) ORDER BY l.is_main DESC, l.name) s)`;
const COLUMNS = `v.*, ${IS_TRACKED} AS is_tracked, ${LEVELS} AS levels`;
/** As the index `variants_low` says it. */
const IS_LOW = '(v.is_counted = 1 AND v.is_stocked = 1 AND v.free <= v.low_stock_at)';

const STATES: Record<NonNullable<ListStockQuery['state']>, string> = {
  low: IS_LOW,
  out: `(${IS_TRACKED} AND v.free <= 0)`,
  uncounted: `NOT ${IS_TRACKED}`,
};
const SORTS = { title: 'v.title', available: `iif(${IS_TRACKED}, v.free, 1e12)` };

/** What is offered no more is shown while something of it is left. */
const IS_SHOWN = `(v.status IN ('draft', 'active') OR EXISTS (SELECT 1 FROM stock s WHERE s.variant_id = v.id AND s.on_hand <> 0))`;
/** One condition for each filter that is there, and none for the others: so SQLite finds its index. */
function toFilter(sellerId: string | undefined, query: ListStockQuery) {
  const variants = query.variants && JSON.stringify(query.variants);
  const filters: [name: string, clause: string, value: string | undefined][] = [
    ['seller', 'v.seller_id = :seller', sellerId],
    ['variants', 'v.id IN (SELECT value FROM json_each(:variants))', variants],
    ['product', 'v.product_id = :product', query.product],
    ['location', 'v.id IN (SELECT variant_id FROM stock WHERE location_id = :location)', query.location],
    [
      'q',
      '(instr(lower(v.title), lower(:q)) > 0 OR instr(lower(v.sku), lower(:q)) > 0)',
      query.q?.trim() || undefined,
    ],
  ];
  const given = filters.flatMap(([name, clause, value]) =>
    value === undefined ? [] : [{ name, clause, value }],
  );
  return {
    where: [IS_SHOWN, ...given.map(({ clause }) => clause)].join(' AND '),
    args: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}

/** Selects one variant with its stock. */
export function stockItemStatement(variantId: string): Statement {
  return { sql: `SELECT ${COLUMNS} FROM variants v WHERE v.id = ?`, args: [variantId] };
}

export async function findStockItem(db: Database, variantId: string): Promise<StockItem | undefined> {
  const { rows } = await db.$client.execute(stockItemStatement(variantId));
  return rows[0] && toStockItem(rows[0]);
}

/** A seller's stock, or everybody's without `sellerId`; with how many fit and how many run low. One round trip. */
export async function listStockItems(db: Database, sellerId: string | undefined, query: ListStockQuery) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const key = SORTS[query.sort];
  const state = query.state === undefined ? '' : `AND ${STATES[query.state]}`;
  const { where, args } = toFilter(sellerId, query);
  const place: Record<string, string | number | null> = after
    ? { key: after[0] ?? null, id: after[1] ?? null }
    : {};
  const [page, count] = await readBatch(db, [
    {
      sql: `SELECT ${COLUMNS}, ${key} AS sort_key FROM variants v WHERE ${where} ${state}
        ${after ? `AND (${key}, v.id) > (:key, :id)` : ''} ORDER BY sort_key, v.id LIMIT :limit`,
      args: { ...args, ...place, limit: query.limit + 1 },
    },
    {
      sql: `SELECT count(*) FILTER (WHERE true ${state}) AS total, count(*) FILTER (WHERE ${IS_LOW}) AS low FROM variants v WHERE ${where}`,
      args,
    },
  ]);
  const rows = page?.rows ?? [];
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toStockItem),
    total: Number(count?.rows[0]?.['total'] ?? 0),
    low: Number(count?.rows[0]?.['low'] ?? 0),
    nextCursor: last && encodeCursor([toKey(last['sort_key']), readText(last, 'id')]),
  };
}

function toKey(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value);
}

type StoredLevel = Pick<StockLevel, 'locationId' | 'onHand' | 'reserved' | 'version'>;

export function toStockItem(row: Row): StockItem {
  const stored: StoredLevel[] = JSON.parse(readText(row, 'levels'));
  const variantId = readText(row, 'id');
  const lowStockAt = readNumber(row, 'low_stock_at');
  const levels = stored.map((level) => ({
    variantId,
    ...level,
    available: level.onHand - level.reserved,
    lowStockAt,
  }));
  const sum = (pick: (level: StoredLevel) => number) => stored.reduce((all, level) => all + pick(level), 0);
  const onHand = sum((level) => level.onHand);
  const reserved = sum((level) => level.reserved);
  const isTracked = readFlag(row, 'is_tracked');
  return {
    variantId,
    productId: readText(row, 'product_id'),
    sellerId: readText(row, 'seller_id'),
    sku: readText(row, 'sku'),
    title: readText(row, 'title'),
    slug: readText(row, 'slug'),
    optionValues: JSON.parse(readText(row, 'option_values')),
    image: readOptionalText(row, 'image'),
    status: toStatus(readText(row, 'status')),
    onHand,
    reserved,
    available: onHand - reserved,
    lowStockAt,
    isCounted: readFlag(row, 'is_counted'),
    isTracked,
    isBackorderAllowed: readFlag(row, 'is_backorder_allowed'),
    isLow: isTracked && onHand - reserved <= lowStockAt,
    levels,
  };
}

function toStatus(text: string): StockItem['status'] {
  return text === 'draft' || text === 'archived' || text === 'removed' ? text : 'active';
}
