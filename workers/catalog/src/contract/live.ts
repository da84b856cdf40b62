import type { Import } from './import-schemas.ts';
import type { Product, Variant } from './schemas.ts';

/**
 * `product.changed` on `product:<id>`: what an open page shows of it at once. Without `variants` (too many, or not shown any more) the page
 * reads the product anew. An older `updatedAt` than the page has is old news.
 */
export type ProductChange = Pick<Product, 'id' | 'title' | 'status' | 'inStock' | 'updatedAt'> & {
  variants?: Pick<Variant, 'id' | 'price' | 'compareAtPrice'>[];
};

/** `products.imported` on `shop:<seller id>`: products of this seller that an import has changed. */
export type ProductsImported = { productIds: string[] };

/** `import.advanced` on the seller's own topic `import:<id>`: how far it is. */
export type ImportAdvanced = Pick<
  Import,
  | 'id'
  | 'status'
  | 'dryRun'
  | 'rows'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'rejected'
  | 'error'
  | 'updatedAt'
>;
