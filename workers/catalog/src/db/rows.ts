import type { Row } from '@libsql/client';
import type { InferSelectModel } from 'drizzle-orm';
import type { Money, Product, Variant } from '../contract/index.ts';
import { readNumber, readOptionalNumber, readOptionalText, readText } from './read-row.ts';
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

/** Reads a row of the product query; its JSON columns hold what this slice wrote into them. */
export function toStoredProduct(row: Row): StoredProduct {
  const status = readText(row, 'status');
  return {
    row: {
      seq: readNumber(row, 'seq'),
      id: readText(row, 'id'),
      slug: readText(row, 'slug'),
      sellerId: readText(row, 'seller_id'),
      externalId: readOptionalText(row, 'external_id') ?? null,
      importHash: readOptionalText(row, 'import_hash') ?? null,
      title: readText(row, 'title'),
      description: readText(row, 'description'),
      brand: readOptionalText(row, 'brand') ?? null,
      status: status === 'active' || status === 'archived' ? status : 'draft',
      images: JSON.parse(readText(row, 'images')),
      options: JSON.parse(readText(row, 'options')),
      attributes: JSON.parse(readText(row, 'attributes')),
      currency: readText(row, 'currency'),
      minPrice: readOptionalNumber(row, 'min_price') ?? null,
      maxPrice: readOptionalNumber(row, 'max_price') ?? null,
      inStock: readNumber(row, 'in_stock') === 1,
      ratingCount: readNumber(row, 'rating_count'),
      ratingSum: readNumber(row, 'rating_sum'),
      version: readNumber(row, 'version'),
      createdAt: readNumber(row, 'created_at'),
      updatedAt: readNumber(row, 'updated_at'),
    },
    sellerName: readText(row, 'seller_name'),
    variants: JSON.parse(readText(row, 'variants')),
    categoryIds: JSON.parse(readText(row, 'category_ids')),
  };
}

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
