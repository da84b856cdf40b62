/** Every address of the slice, once. */
export const paths = {
  orders: '/orders',
  order: '/orders/:orderId',
  sellOrders: '/sell/orders',
  sellOrder: '/sell/orders/:orderId',
  dashboard: '/sell/dashboard',
} as const;

export const toOrder = (id: string) => `/orders/${id}`;
export const toSellOrder = (id: string) => `/sell/orders/${id}`;
/** A page of the catalog. */
export const toProduct = (slug: string) => `/p/${slug}`;
