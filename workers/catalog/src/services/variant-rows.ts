import type { CreateProduct } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import type { VariantRow } from '../db/rows.ts';

type VariantInput = CreateProduct['variants'][number];

/** The variants as rows of a product. A known id keeps its variant; any other id is replaced by a new one. */
export function toVariantRows(
  ctx: Pick<Ctx, 'newId'>,
  product: { id: string; sellerId: string; variantIds?: readonly string[] },
  inputs: readonly VariantInput[],
): VariantRow[] {
  return inputs.map((input, position) => ({
    id: input.id && product.variantIds?.includes(input.id) ? input.id : ctx.newId('var'),
    productId: product.id,
    sellerId: product.sellerId,
    position,
    sku: input.sku,
    gtin: input.gtin ?? null,
    optionValues: input.optionValues,
    price: input.price?.amount ?? null,
    compareAtPrice: input.compareAtPrice?.amount ?? null,
    weight: input.weight ?? null,
    image: input.image ?? null,
  }));
}

/** Lowest and highest price in minor units, null while no variant has one, and their currency. */
export function priceRange(inputs: readonly Pick<VariantInput, 'price'>[]): {
  currency: string;
  minPrice: number | null;
  maxPrice: number | null;
} {
  const prices = inputs.flatMap(({ price }) => price ?? []);
  const amounts = prices.map(({ amount }) => amount);
  return {
    currency: prices[0]?.currency ?? 'EUR',
    minPrice: amounts.length > 0 ? Math.min(...amounts) : null,
    maxPrice: amounts.length > 0 ? Math.max(...amounts) : null,
  };
}

/** What a product can be found by besides words: SKUs and GTINs. */
export function codesOf(rows: readonly Pick<VariantRow, 'sku' | 'gtin'>[]): string[] {
  return rows.flatMap(({ sku, gtin }) => (gtin === null ? [sku] : [sku, gtin]));
}
