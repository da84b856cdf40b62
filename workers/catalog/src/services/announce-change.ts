import type { Import, ImportAdvanced, Product, ProductChange, ProductsImported } from '../contract/index.ts';
import type { Ctx } from '../context.ts';

type Live = Pick<Ctx, 'live'>;

/** Beyond this a page reads the product itself; what is announced is at most 16 KB. */
const MOST_VARIANTS = 80;

/** Shows the price and stock of a product on the pages where it is open. */
export function announceProduct({ live }: Live, product: Product): void {
  const { id, title, status, inStock, updatedAt } = product;
  const isShort = status === 'active' && product.variants.length <= MOST_VARIANTS;
  const variants = product.variants.map(({ id: variantId, price, compareAtPrice }) => ({
    id: variantId,
    price,
    compareAtPrice,
  }));
  const data: ProductChange = { id, title, status, inStock, updatedAt, ...(isShort ? { variants } : {}) };
  const topic = `product:${id}`;
  live.add({ topics: [topic], topic, type: 'product.changed', data });
}

/** Tells the open pages of a seller's products which of them an import has changed. */
export function announceImported({ live }: Live, sellerId: string, productIds: string[]): void {
  if (productIds.length === 0) return;
  const topic = `shop:${sellerId}`;
  const data: ProductsImported = { productIds };
  live.add({ topics: [topic], topic, type: 'products.imported', data });
}

/** Shows its seller how far an import is. */
export function announceImport({ live }: Live, sellerId: string, progress: Import): void {
  const { id, status, dryRun, rows, created, updated, unchanged, rejected, error, updatedAt } = progress;
  const data: ImportAdvanced = {
    id,
    status,
    dryRun,
    rows,
    created,
    updated,
    unchanged,
    rejected,
    error,
    updatedAt,
  };
  live.add({ userIds: [sellerId], topic: `import:${id}`, type: 'import.advanced', data });
}
