/** Every address of the slice, once. */
export const paths = {
  cart: '/cart',
  checkout: '/checkout',
  done: '/checkout/done/:orderId',
  sellPayouts: '/sell/payouts',
  adminPlacements: '/admin/placements',
} as const;

const withKey = (path: string, key?: string) =>
  key === undefined ? path : `${path}?key=${encodeURIComponent(key)}`;

export const toDone = (orderId: string, key?: string) => withKey(`/checkout/done/${orderId}`, key);

/** Pages of other slices that lead on from here. */
export const toOrder = (orderId: string, key?: string) => withKey(`/orders/${orderId}`, key);
export const toProduct = (slug: string, variantId?: string) =>
  `/p/${encodeURIComponent(slug)}${variantId === undefined ? '' : `?variant=${variantId}`}`;
export const home = '/';
export const toSellOrder = (orderId: string) => `/sell/orders/${orderId}`;
