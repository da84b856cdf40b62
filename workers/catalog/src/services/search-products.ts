import { decodeCursor, encodeCursor, type Database } from '@highstreet/data';
import type { ProductPage } from '../contract/index.ts';
import { cursorLength, listListing, type FacetCount, type Listing } from '../db/search.ts';
import type { ListFilter, Sort } from '../db/list-query.ts';
import type { SearchQuery } from '../db/search-query.ts';
import { buildSearchQuery } from './build-search-query.ts';

/** A list of active products as a shop shows it. */
export type ProductSearch = ListFilter & {
  q?: string | undefined;
  sort?: Sort | undefined;
  /** `nextCursor` of the page before; one that is not of this sort is as none. */
  cursor?: string | undefined;
  limit: number;
  /** `category`, `brand`, `price`, `rating`, `inStock`, `attr.<name>` or `auto`. */
  facets?: string[] | undefined;
};

/** Lists active products with total and facets in one round trip, with or without words to search. */
export async function searchProducts(db: Database, input: ProductSearch): Promise<ProductPage> {
  const { q = '', cursor, facets = [], ...filter } = input;
  const search = buildSearchQuery(q);
  if (q.trim() !== '' && search === undefined) return { items: [], total: 0, facets: [] };
  const sort = chooseSort(input.sort, search);
  const after = cursor === undefined ? undefined : decodeCursor(cursor, cursorLength(sort));
  const listing = await listListing(db, { ...filter, search, sort, after, facets });
  return {
    items: listing.hits,
    total: listing.total,
    facets: groupFacets(listing.counts, input),
    corrected: search && correctedText(search, listing),
    nextCursor: listing.next && encodeCursor(listing.next),
  };
}

function chooseSort(sort: Sort | undefined, search: SearchQuery | undefined): Sort {
  if (search === undefined) return sort === undefined || sort === 'relevance' ? 'newest' : sort;
  return sort ?? 'relevance';
}

function correctedText(search: SearchQuery, { corrections, total }: Listing): string | undefined {
  if (corrections.length === 0 || total === 0) return undefined;
  const best = (position: number) => corrections.find((correction) => correction.position === position)?.word;
  return search.words.map(({ text }, position) => best(position) ?? text).join(' ');
}

function groupFacets(counts: FacetCount[], filter: ListFilter): ProductPage['facets'] {
  const facets = Map.groupBy(counts, ({ name }) => name);
  return [...facets].map(([name, values]) => ({
    name,
    values: values.map(({ value, label, count }) => ({
      value,
      label,
      count,
      selected: isSelected(name, value, filter),
    })),
  }));
}

function isSelected(name: string, value: string, filter: ListFilter): boolean {
  if (name === 'brand') return filter.brands?.includes(value) ?? false;
  if (name === 'inStock') return String(filter.inStock) === value;
  if (name === 'rating') return String(filter.minRating) === value;
  if (name === 'price') return value === `${filter.minPrice ?? 0}-${filter.maxPrice ?? ''}`;
  return name.startsWith('attr.') && (filter.attributes?.[name.slice(5)]?.includes(value) ?? false);
}
