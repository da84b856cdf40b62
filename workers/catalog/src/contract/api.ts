import type { ProductStatus } from './schemas.ts';

/** A variant as other slices need it. `price` in minor units, null while it has none; `categoryIds` with their ancestors; `weight` in grams. */
export type VariantFacts = {
  variantId: string;
  productId: string;
  sellerId: string;
  sellerName: string;
  slug: string;
  title: string;
  status: ProductStatus;
  sku: string;
  optionValues: string[];
  price: number | null;
  currency: string;
  image: string | null;
  weight: number | null;
  categoryIds: string[];
};

/** Which variants: by id, all of some products, or by a seller's SKUs; at most 200 names a call. */
export type VariantSelection =
  | { variantIds: string[] }
  | { productIds: string[] }
  | { sellerId: string; skus: string[] };

/** What the catalog answers other slices by RPC; one database round trip each. */
export type CatalogRpc = {
  readVariants(selection: VariantSelection): Promise<VariantFacts[]>;
};
