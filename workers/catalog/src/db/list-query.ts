import type { InValue } from '@libsql/client';
import type { SearchQuery } from './search-query.ts';

export type Sort = 'relevance' | 'newest' | 'price' | 'price-desc' | 'rating';

/** What a list of products is narrowed to. */
export type ListFilter = {
  /** Id or slug; descendants included. */
  category?: string | undefined;
  seller?: string | undefined;
  brands?: string[] | undefined;
  /** Minor units, both inclusive. */
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  minRating?: number | undefined;
  inStock?: boolean | undefined;
  /** Any of the values of a name, all of the names. */
  attributes?: Record<string, string[]> | undefined;
};

export type ListQuery = ListFilter & {
  search?: SearchQuery | undefined;
  sort: Sort;
  /** Sort keys of the last hit of the page before. */
  after?: readonly (string | number | null)[] | undefined;
  limit: number;
  facets: string[];
};

/** What a query is made of: where its rows `l` come from, its conditions by facet name, its named arguments. */
export type ListSource = {
  from: string;
  conditions: ReadonlyMap<string, string>;
  args: Record<string, InValue>;
  /** Whether the statement has the rows that all conditions leave as `narrowed`, so that they are found once. */
  isNarrowed?: boolean;
};

/** The id of the category that `:category` names. */
export const CATEGORY_ID = '(SELECT id FROM categories WHERE id = :category OR slug = :category)';

/** The listed products of `query` as rows `l` of `product_listings`, and `m` of `matched` when there is a search. */
export function listSource(query: ListQuery): ListSource {
  const category = query.category === undefined ? "''" : CATEGORY_ID;
  const from = query.search
    ? `matched m CROSS JOIN product_listings l ON l.category_id = ${category} AND l.product_seq = m.seq`
    : `(SELECT ${category} AS id) c CROSS JOIN product_listings l ON l.category_id = c.id`;
  const conditions = new Map<string, string>();
  const args: Record<string, InValue> = query.category === undefined ? {} : { category: query.category };
  const add = (facet: string, condition: string, values: Record<string, InValue>) => {
    conditions.set(facet, conditions.has(facet) ? `${conditions.get(facet)} AND ${condition}` : condition);
    Object.assign(args, values);
  };
  if (query.seller !== undefined) add('seller', 'l.seller_id = :seller', { seller: query.seller });
  if (query.brands?.length)
    add('brand', 'l.brand IN (SELECT value FROM json_each(:brands))', {
      brands: JSON.stringify(query.brands),
    });
  if (query.minPrice !== undefined) add('price', 'l.price >= :min_price', { min_price: query.minPrice });
  if (query.maxPrice !== undefined) add('price', 'l.price <= :max_price', { max_price: query.maxPrice });
  if (query.minRating !== undefined)
    add('rating', 'l.rating >= :min_rating', { min_rating: query.minRating });
  if (query.inStock !== undefined)
    add('inStock', 'l.in_stock = :in_stock', { in_stock: query.inStock ? 1 : 0 });
  Object.entries(query.attributes ?? {}).forEach(([name, values], at) =>
    add(
      `attr.${name}`,
      `l.product_seq IN (SELECT product_seq FROM product_attributes
        WHERE name = :attribute${at} AND value IN (SELECT value FROM json_each(:values${at})))`,
      { [`attribute${at}`]: name, [`values${at}`]: JSON.stringify(values) },
    ),
  );
  return { from, conditions, args };
}

/** `source` as FROM and WHERE, without the condition of facet `except`: the counts of a facet do not depend on its own choice. */
export function fromWhere(source: ListSource, except = ''): string {
  if (source.isNarrowed && !source.conditions.has(except)) return 'narrowed l WHERE true';
  const conditions = [...source.conditions]
    .filter(([facet]) => facet !== except)
    .map(([, condition]) => condition);
  return `${source.from} WHERE ${conditions.length > 0 ? conditions.join(' AND ') : 'true'}`;
}

/** `narrowed`: what the facets count of the rows that all conditions leave. */
export function narrowedRows(source: ListSource): string {
  return `narrowed AS MATERIALIZED (SELECT l.product_seq, l.brand, l.price, l.rating, l.in_stock FROM ${fromWhere(source)})`;
}
