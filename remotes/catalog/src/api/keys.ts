/** Query keys of the catalog, so that a change knows what it touches. */
export const keys = {
  all: ['catalog'],
  lists: ['catalog', 'products'],
  product: (idOrSlug: string) => ['catalog', 'product', idOrSlug],
  reported: ['catalog', 'reported-reviews'],
  reviews: (productId: string) => ['catalog', 'reviews', productId],
  wishlists: ['catalog', 'wishlists'],
  wishlist: (id: string) => ['catalog', 'wishlist', id],
  categories: ['catalog', 'categories'],
  imports: ['catalog', 'imports'],
  import: (id: string) => ['catalog', 'imports', id],
} as const;
