import type { Product, ProductChange } from '@highstreet/catalog/contract';

/** The product with its new prices and stock; undefined when it has changed in more than that and must be read. */
export function applyChange(product: Product, change: ProductChange): Product | undefined {
  if (change.updatedAt < product.updatedAt) return product;
  const { title, status, inStock, updatedAt, variants } = change;
  if (status !== product.status || variants?.length !== product.variants.length) return undefined;
  const byId = new Map(variants.map((variant) => [variant.id, variant]));
  if (!product.variants.every(({ id }) => byId.has(id))) return undefined;
  const next = product.variants.map((variant) => {
    const changed = byId.get(variant.id);
    return { ...variant, price: changed?.price, compareAtPrice: changed?.compareAtPrice };
  });
  return { ...product, title, inStock, updatedAt, variants: next };
}
