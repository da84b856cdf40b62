import { NotFound } from '@highstreet/http';
import type { Product } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { findProduct } from '../db/products.ts';
import { toProduct } from '../db/rows.ts';
import { canSell } from './can-sell.ts';

/** A product with the version that its entity tag carries. */
export type VersionedProduct = { product: Product; version: number };

const SECONDS = 300;

/** One product by id or slug. What is not active only its seller and admins see. Cached 5 minutes, one round trip without. */
export async function getProduct(ctx: Ctx, idOrSlug: string): Promise<VersionedProduct> {
  const policy = {
    tags: [`product:${idOrSlug}`, 'sellers'],
    seconds: SECONDS,
    isFresh: ctx.actor !== undefined,
  };
  const found = await ctx.cache.read(`product:${idOrSlug}`, policy, () => loadProduct(ctx, idOrSlug));
  if (!found) throw new NotFound(`There is no product ${idOrSlug}.`);
  if (found.product.status !== 'active' && !canSell(ctx.actor, found.product.seller.id)) {
    throw new NotFound(`There is no product ${idOrSlug}.`);
  }
  return found;
}

/** The product as it is in the database now. */
export async function loadProduct(ctx: Ctx, idOrSlug: string): Promise<VersionedProduct | null> {
  const stored = await findProduct(ctx.db, idOrSlug);
  return stored ? { product: toProduct(stored), version: stored.row.version } : null;
}
