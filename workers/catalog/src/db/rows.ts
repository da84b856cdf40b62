import type { InferSelectModel } from 'drizzle-orm';
import type { Money, Product, Variant } from '../contract/index.ts';
import type { products, variants } from './schema.ts';

export type ProductRow = InferSelectModel<typeof products>;
export type VariantRow = InferSelectModel<typeof variants>;

/** A product as it is stored: its row with what belongs to it. */
export type StoredProduct = {
  row: ProductRow;
  sellerName: string;
  variants: VariantRow[];
  categoryIds: string[];
};

/** The product as clients see it. */
export function toProduct({ row, sellerName, variants: variantRows, categoryIds }: StoredProduct): Product {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    seller: { id: row.sellerId, name: sellerName },
    ...(row.brand === null ? {} : { brand: row.brand }),
    status: row.status,
    categoryIds,
    images: row.images,
    options: row.options,
    variants: variantRows.map((variant) => toVariant(variant, row.currency)),
    attributes: row.attributes,
    inStock: row.inStock,
    rating: toRating(row.ratingSum, row.ratingCount),
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

/** Average with two decimals; 0 while nobody has rated. */
export function toRating(sum: number, count: number): { average: number; count: number } {
  return { average: count === 0 ? 0 : Math.round((sum / count) * 100) / 100, count };
}

function toVariant(row: VariantRow, currency: string): Variant {
  const money = (amount: number | null): Money | undefined =>
    amount === null ? undefined : { amount, currency };
  return {
    id: row.id,
    sku: row.sku,
    gtin: row.gtin ?? undefined,
    optionValues: row.optionValues,
    price: money(row.price),
    compareAtPrice: money(row.compareAtPrice),
    weight: row.weight ?? undefined,
    image: row.image ?? undefined,
  };
}
