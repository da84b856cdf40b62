import type { ProductCard } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listRelated } from '../db/related.ts';

const SECONDS = 300;

/** Active products that share categories, attributes and words with this one. Cached 5 minutes, one round trip without. */
export async function listRelatedProducts(
  ctx: Ctx,
  productId: string,
  limit: number,
): Promise<ProductCard[]> {
  const policy = { tags: ['products'], seconds: SECONDS };
  return ctx.cache.read(`related:${productId}:${limit}`, policy, () => listRelated(ctx.db, productId, limit));
}
