import type { InValue } from '@libsql/client';
import { CATEGORY_ID, fromWhere, type ListQuery, type ListSource } from './list-query.ts';
import type { Fragment } from './matched-products.ts';

const MAX_VALUES = 50;
const MAX_FACETS = 20;
/** `auto`: attributes that at least a third of the first hits have, with few enough values to choose from. */
const AUTO = { sample: 300, names: 8, share: 0.34, values: 40 };
/** Lower bounds of the price facet, minor units. */
const PRICE_STEPS = [0, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000];

/**
 * Rows (name, value, label, n) for each facet that `query.facets` names. A facet is counted over the products that all
 * filters but its own leave; `category` counts the children of the chosen category (or the roots).
 */
export function facetCounts(query: ListQuery, source: ListSource): Fragment[] {
  const names = [...new Set(query.facets)].slice(0, MAX_FACETS);
  return names.flatMap((name, at) => facetCount(name, at, query, source) ?? []);
}

function facetCount(name: string, at: number, query: ListQuery, source: ListSource): Fragment | undefined {
  if (name === 'category') return categoryCount(query, source);
  if (name === 'price') return { sql: grouped('price', priceStep(), fromWhere(source, 'price')), args: {} };
  if (name === 'rating') return { sql: ratingCount(fromWhere(source, 'rating')), args: {} };
  if (name === 'brand')
    return {
      sql: grouped(
        'brand',
        'l.brand',
        `${fromWhere(source, 'brand')} AND l.brand <> ''`,
        chosenFirst(query.brands, 'brands'),
      ),
      args: {},
    };
  if (name === 'inStock')
    return {
      sql: grouped(
        'inStock',
        "CASE l.in_stock WHEN 1 THEN 'true' ELSE 'false' END",
        fromWhere(source, 'inStock'),
      ),
      args: {},
    };
  if (name === 'auto') return autoCount(query, source);
  return name.startsWith('attr.') && name.length > 5
    ? attributeCount(name.slice(5), at, query, source)
    : undefined;
}

function grouped(name: string, value: string, from: string, order = ''): string {
  return `SELECT * FROM (SELECT '${name}' AS name, ${value} AS value, ${value} AS label, count(*) AS n FROM ${from}
    GROUP BY 2 ORDER BY ${order} n DESC, 2 LIMIT ${MAX_VALUES})`;
}

/** How many have at least 4, 3 and 2 stars: a lower bound counts what a higher one does. */
function ratingCount(from: string): string {
  return `SELECT * FROM (SELECT 'rating' AS name, k.value AS value, k.value AS label, count(*) AS n
    FROM (SELECT l.rating FROM ${from} AND l.rating >= 2) f CROSS JOIN json_each('["4","3","2"]') k
    WHERE f.rating >= CAST(k.value AS REAL) GROUP BY k.value ORDER BY k.value DESC)`;
}

function chosenFirst(chosen: string[] | undefined, list: string): string {
  return chosen?.length ? `value IN (SELECT value FROM json_each(:${list})) DESC,` : '';
}

function priceStep(): string {
  const steps = PRICE_STEPS.map((from, at) => {
    const to = PRICE_STEPS[at + 1];
    return to === undefined ? `ELSE '${from}-' END` : `WHEN l.price < ${to} THEN '${from}-${to - 1}'`;
  });
  return `CASE ${steps.join(' ')}`;
}

function categoryCount(query: ListQuery, source: ListSource): Fragment {
  const parent = query.category === undefined ? 'NULL' : CATEGORY_ID;
  const isWhole = query.search === undefined && source.conditions.size === 0;
  const counts = isWhole
    ? `categories k JOIN category_totals t ON t.category_id = k.id WHERE k.parent_id IS ${parent} AND t.products > 0`
    : `(SELECT x.category_id, count(*) AS products FROM (SELECT l.product_seq FROM ${fromWhere(source)}) f
        CROSS JOIN product_listings x ON x.product_seq = f.product_seq
        WHERE x.category_id IN (SELECT id FROM categories WHERE parent_id IS ${parent}) GROUP BY 1) t
        JOIN categories k ON k.id = t.category_id`;
  return {
    sql: `SELECT * FROM (SELECT 'category', k.slug, k.name, t.products FROM ${counts} ORDER BY 4 DESC, 3 LIMIT ${MAX_VALUES})`,
    args: {},
  };
}

function attributeCount(name: string, at: number, query: ListQuery, source: ListSource): Fragment {
  const args: Record<string, InValue> = { [`facet${at}`]: name };
  const chosen = query.attributes?.[name];
  if (chosen !== undefined) args[`chosen${at}`] = JSON.stringify(chosen);
  const from = fromWhere(source, `attr.${name}`);
  const isWhole = query.search === undefined && query.category === undefined && from.endsWith('WHERE true');
  const rows = isWhole
    ? `product_attributes a WHERE a.name = :facet${at}`
    : `(SELECT l.product_seq FROM ${from}) f CROSS JOIN product_attributes a ON a.product_seq = f.product_seq AND a.name = :facet${at}`;
  return {
    args,
    sql: `SELECT * FROM (SELECT 'attr.' || :facet${at}, a.value AS value, a.value, count(*) AS n FROM ${rows}
      GROUP BY a.value ORDER BY ${chosenFirst(chosen, `chosen${at}`)} n DESC, 2 LIMIT ${MAX_VALUES})`,
  };
}

/** Counts of the attributes that most of the hits share; chosen ones are asked for by name, since theirs exclude themselves. */
function autoCount(query: ListQuery, source: ListSource): Fragment {
  const named = [
    ...query.facets.filter((name) => name.startsWith('attr.')).map((name) => name.slice(5)),
    ...Object.keys(query.attributes ?? {}),
  ];
  return {
    args: { named: JSON.stringify(named) },
    sql: `SELECT name, value, value, n FROM (
      SELECT 'attr.' || a.name AS name, a.value AS value, count(*) AS n,
        row_number() OVER (PARTITION BY a.name ORDER BY count(*) DESC, a.value) AS place
      FROM (SELECT l.product_seq FROM ${fromWhere(source)}) f CROSS JOIN product_attributes a ON a.product_seq = f.product_seq
      WHERE a.name IN (
        SELECT a.name FROM (SELECT l.product_seq FROM ${fromWhere(source)} LIMIT ${AUTO.sample}) f
          CROSS JOIN product_attributes a ON a.product_seq = f.product_seq
        WHERE a.name NOT IN (SELECT value FROM json_each(:named))
        GROUP BY a.name
        HAVING count(DISTINCT a.value) BETWEEN 2 AND ${AUTO.values} AND count(DISTINCT f.product_seq) >=
          ${AUTO.share} * (SELECT count(*) FROM (SELECT 1 FROM ${fromWhere(source)} LIMIT ${AUTO.sample}))
        ORDER BY count(DISTINCT f.product_seq) DESC, count(DISTINCT a.value), 1 LIMIT ${AUTO.names})
      GROUP BY a.name, a.value) WHERE place <= ${MAX_VALUES}`,
  };
}
