/** Every address of the catalog, once. */
export const paths = {
  home: '/',
  category: '/c/:slug',
  search: '/search',
  product: '/p/:slug',
  wishlists: '/wishlists',
  wishlist: '/wishlists/:id',
  sharedWishlist: '/wishlists/shared/:token',
  sellProducts: '/sell/products',
  sellNewProduct: '/sell/products/new',
  sellProduct: '/sell/products/:id',
  sellImport: '/sell/import',
  sellCategories: '/sell/categories',
  reportedReviews: '/admin/reviews',
} as const;

export const toCategory = (slug: string) => `/c/${encodeURIComponent(slug)}`;
export const toProduct = (slug: string) => `/p/${encodeURIComponent(slug)}`;
export const toWishlist = (id: string) => `/wishlists/${id}`;
export const toSharedWishlist = (token: string) => `/wishlists/shared/${token}`;
export const toSellProduct = (id: string) => `/sell/products/${id}`;
export const toImport = (id: string) => `/sell/import?id=${id}`;
export const toSearch = (q: string) => (q === '' ? paths.search : `/search?q=${encodeURIComponent(q)}`);
