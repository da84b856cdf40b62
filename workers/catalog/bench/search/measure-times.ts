import type { Database } from '@highstreet/data';
import { searchProducts, type ProductSearch } from '../../src/services/search-products.ts';
import { suggestProducts } from '../../src/services/suggest-products.ts';

/** How long each of some calls took, in ms. */
export type Times = { name: string; calls: number; p50: number; p95: number; max: number };

/** Times of what a shop's visitors do, one after the other, after a warm-up round. */
export async function measureTimes(db: Database, queries: string[]): Promise<Times[]> {
  const search = (more: Partial<ProductSearch>) => (q: string) =>
    searchProducts(db, { q, limit: 24, ...more });
  const list = (more: Partial<ProductSearch>) => () => searchProducts(db, { limit: 24, ...more });
  const beginnings = queries.flatMap((query) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  );
  const typos = queries
    .filter((query) => query.length > 5)
    .map((query) => query.slice(0, 3) + query.slice(4));
  return [
    await time('search: 24 hits, total', queries, search({})),
    await time(
      'search with 4 facets',
      queries,
      search({ facets: ['brand', 'price', 'inStock', 'category'] }),
    ),
    await time('search with facets found by itself', queries, search({ facets: ['auto', 'brand'] })),
    await time('search, a letter missing', typos, search({})),
    await time('suggest, every beginning', beginnings, (text) => suggestProducts(db, text)),
    await time('list, newest', queries, list({})),
    await time('list of one brand by price', queries, list({ brands: ['HP'], sort: 'price' })),
  ];
}

async function time(
  name: string,
  inputs: string[],
  call: (input: string) => Promise<unknown>,
): Promise<Times> {
  for (const input of inputs) await call(input);
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await call(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name, calls: times.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
