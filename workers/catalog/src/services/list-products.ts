import { InvalidInput, requireActor } from '@highstreet/http';
import type { ListedStatus, ListProductsQuery, ProductPage } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listOwnCards } from '../db/own-products.ts';
import { listCardsByIds } from '../db/products.ts';
import { canSell } from './can-sell.ts';
import { searchProducts } from './search-products.ts';

const LIST_SECONDS = 120;
const SEARCH_SECONDS = 60;

/** One page of products: by ids, of the seller's own by status, or what matches the query. One database round trip. */
export async function listProducts(
  ctx: Ctx,
  query: ListProductsQuery,
  attributes: Record<string, string[]>,
): Promise<ProductPage> {
  if (query.ids)
    return { items: await listCardsByIds(ctx.db, query.ids), total: query.ids.length, facets: [] };
  if (query.status) return listOwn(ctx, query, query.status);
  const policy = {
    tags: ['products'],
    seconds: query.q ? SEARCH_SECONDS : LIST_SECONDS,
    isFresh: ctx.actor !== undefined,
  };
  const key = `list:${JSON.stringify([query, attributes])}`;
  return ctx.cache.read(key, policy, () => search(ctx, query, attributes));
}

async function listOwn(ctx: Ctx, query: ListProductsQuery, status: ListedStatus): Promise<ProductPage> {
  const actor = requireActor(ctx.actor);
  const sellerId = query.seller ?? (actor.role === 'admin' ? undefined : actor.id);
  if (sellerId !== undefined && !canSell(actor, sellerId)) return { items: [], total: 0, facets: [] };
  const page = await listOwnCards(ctx.db, { ...query, status, sellerId, text: query.q });
  return { ...page, facets: [] };
}

async function search(
  ctx: Ctx,
  query: ListProductsQuery,
  attributes: Record<string, string[]>,
): Promise<ProductPage> {
  if (query.minPrice !== undefined && query.maxPrice !== undefined && query.minPrice > query.maxPrice) {
    throw new InvalidInput('The lowest price is above the highest.', [
      { pointer: '?minPrice', detail: 'is above maxPrice' },
    ]);
  }
  const {
    q,
    category,
    seller,
    brand: brands,
    minPrice,
    maxPrice,
    minRating,
    inStock,
    sort,
    facets,
    cursor,
    limit,
  } = query;
  const filter = { category, seller, brands, minPrice, maxPrice, minRating, inStock, attributes };
  return searchProducts(ctx.db, { ...filter, q, sort, facets, cursor, limit });
}
