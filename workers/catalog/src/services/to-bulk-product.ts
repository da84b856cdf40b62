import type { Ctx } from '../context.ts';
import type { BulkProduct, KnownProduct } from '../db/bulk-products.ts';
import type { ImportProduct } from './import-formats/import-product.ts';
import { makeSlug } from './make-slug.ts';
import { priceRange } from './variant-rows.ts';

type Target = {
  owner: KnownProduct | undefined;
  sellerId: string;
  importHash: string;
  categoryIds: string[];
};

/** A product of a file as the rows to be written: a known one keeps id, address and the ids of its variants. */
export function toBulkProduct(
  ctx: Pick<Ctx, 'newId' | 'now'>,
  product: ImportProduct,
  target: Target,
): BulkProduct {
  const { owner, sellerId, importHash, categoryIds } = target;
  const id = owner?.id ?? ctx.newId('prd');
  const now = ctx.now();
  const { variants, categories: _, ...fields } = product;
  const row = {
    ...fields,
    ...priceRange(variants.map(({ price }) => ({ price: price ?? undefined }))),
    id,
    slug: owner?.slug ?? `${makeSlug(product.title) || 'product'}-${id.slice(-6)}`,
    sellerId,
    importHash,
    inStock: isInStock(product),
    createdAt: now,
    updatedAt: now,
  };
  const rows = variants.map(({ stock: __, price, compareAtPrice, ...variant }, position) => ({
    ...variant,
    id: owner?.variantIds.get(variant.sku) ?? ctx.newId('var'),
    productId: id,
    sellerId,
    position,
    price: price?.amount ?? null,
    compareAtPrice: compareAtPrice?.amount ?? null,
  }));
  return { row, variants: rows, categoryIds };
}

/** Whether a piece is left; a file that counts none says nothing against it. */
function isInStock({ variants }: ImportProduct): boolean {
  return variants.some(({ stock }) => stock === null || stock > 0);
}
