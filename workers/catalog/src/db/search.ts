import { readBatch, type Database, type Statement } from '@highstreet/data';
import type { InValue, Row } from '@libsql/client';
import type { ProductCard } from '../contract/index.ts';
import { facetCounts } from './facets.ts';
import {
  CATEGORY_ID,
  fromWhere,
  listSource,
  narrowedRows,
  type ListQuery,
  type ListSource,
  type Sort,
} from './list-query.ts';
import { matchedProducts } from './matched-products.ts';
import { CARD_COLUMNS, toProductCard } from './product-card.ts';
import { readNumber, readText } from './read-row.ts';

/** A value of a facet and in how many products it is. */
export type FacetCount = { name: string; value: string; label: string; count: number };

export type Listing = {
  hits: ProductCard[];
  /** Sort keys of the last hit when there are more behind it. */
  next: (string | number)[] | undefined;
  total: number;
  counts: FacetCount[];
  /** For words of the query that no product has: what was searched instead, by position. */
  corrections: { position: number; word: string }[];
};

type Order = { keys: string[]; isDescending: boolean };
const ORDERS: Record<Sort, Order> = {
  relevance: { keys: ['m.tier', 'm.score'], isDescending: false },
  newest: { keys: ['l.created_at'], isDescending: true },
  price: { keys: ['l.price'], isDescending: false },
  'price-desc': { keys: ['l.price'], isDescending: true },
  rating: { keys: ['l.rating'], isDescending: true },
};

/** How many sort keys a cursor of `sort` has. */
export function cursorLength(sort: Sort): number {
  return ORDERS[sort].keys.length + 1;
}

/** One page of products with total and facet counts, in one round trip. */
export async function listListing(db: Database, query: ListQuery): Promise<Listing> {
  const [page, counts] = await readBatch(db, [hitsStatement(query), countsStatement(query)]);
  const rows = page?.rows ?? [];
  const last = rows[query.limit - 1];
  const counted = (counts?.rows ?? []).map(toFacetCount);
  return {
    hits: rows.slice(0, query.limit).map(toProductCard),
    next: rows.length > query.limit && last ? readKeys(last, cursorLength(query.sort)) : undefined,
    total: counted.find(({ name }) => name === 'total')?.count ?? 0,
    counts: counted.filter(({ name }) => name !== 'total' && name !== 'spelling'),
    corrections: counted
      .filter(({ name }) => name === 'spelling')
      .map(({ count, value }) => ({ position: count, word: value })),
  };
}

function hitsStatement(query: ListQuery): Statement {
  const source = listSource(query);
  const matched = query.search && matchedProducts(query.search, query.sort === 'relevance');
  const { keys, isDescending } = ORDERS[query.sort];
  const needsListing =
    query.sort !== 'relevance' || query.category !== undefined || source.conditions.size > 0;
  const seq = needsListing ? 'l.product_seq' : 'm.seq';
  const sorts = [...keys, seq];
  const direction = isDescending ? 'DESC' : 'ASC';
  const args: Record<string, InValue> = { ...source.args, ...matched?.args, limit: query.limit + 1 };
  query.after?.forEach((key, at) => Object.assign(args, { [`after${at}`]: key }));
  const after = query.after
    ? `AND (${sorts.join(', ')}) ${isDescending ? '<' : '>'} (${sorts.map((_, at) => `:after${at}`).join(', ')})`
    : '';
  const sql = `WITH ${matched ? `${matched.sql},` : ''}
    page AS MATERIALIZED (SELECT ${sorts.map((key, at) => `${key} AS key${at}`).join(', ')}
      FROM ${needsListing ? fromWhere(source) : 'matched m WHERE true'} ${after}
      ORDER BY ${sorts.map((key) => `${key} ${direction}`).join(', ')} LIMIT :limit)
    SELECT ${CARD_COLUMNS}, ${sorts.map((_, at) => `key${at}`).join(', ')}
    FROM page CROSS JOIN products p ON p.seq = key${keys.length} CROSS JOIN sellers s ON s.id = p.seller_id
    ORDER BY ${sorts.map((_, at) => `key${at} ${direction}`).join(', ')}`;
  return { sql, args };
}

function countsStatement(query: ListQuery): Statement {
  const whole = listSource(query);
  const matched = query.search && matchedProducts(query.search, false);
  const isNarrowed = query.facets.length > 0 && (matched !== undefined || whole.conditions.size > 0);
  const source = { ...whole, isNarrowed };
  const facets = facetCounts(query, source);
  const tables = [...(matched ? [matched.sql] : []), ...(isNarrowed ? [narrowedRows(whole)] : [])];
  const parts = [
    `SELECT 'total' AS name, '' AS value, '' AS label, coalesce(${totalOf(query, source)}, 0) AS n`,
    ...(matched ? ["SELECT 'spelling', word, '', position FROM spelling"] : []),
    ...facets.map(({ sql }) => sql),
  ];
  return {
    sql: `${tables.length > 0 ? `WITH ${tables.join(', ')} ` : ''}${parts.join(' UNION ALL ')}`,
    args: Object.assign({}, source.args, matched?.args, ...facets.map(({ args }) => args)),
  };
}

function totalOf(query: ListQuery, source: ListSource): string {
  const isWhole = source.conditions.size === 0;
  if (query.search === undefined && isWhole) {
    const category = query.category === undefined ? "''" : CATEGORY_ID;
    return `(SELECT products FROM category_totals WHERE category_id = ${category})`;
  }
  const isPlain = isWhole && query.category === undefined;
  return `(SELECT count(*) FROM ${isPlain ? 'matched' : fromWhere(source)})`;
}

function toFacetCount(row: Row): FacetCount {
  return {
    name: readText(row, 'name'),
    value: readText(row, 'value'),
    label: readText(row, 'label'),
    count: readNumber(row, 'n'),
  };
}

function readKeys(row: Row, count: number): number[] {
  return Array.from({ length: count }, (_, at) => readNumber(row, `key${at}`));
}
