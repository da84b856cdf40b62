/** Every address of the slice, once. */
export const paths = {
  stock: '/sell/stock',
  import: '/sell/stock/import',
  item: '/sell/stock/:variantId',
} as const;

export const toItem = (variantId: string) => `/sell/stock/${variantId}`;
export const toProduct = (slug: string) => `/p/${encodeURIComponent(slug)}`;
