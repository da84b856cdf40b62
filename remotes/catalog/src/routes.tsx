import type { RouteObject } from 'react-router';
import './styles.css';
import { firstReads } from './first-reads.ts';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  {
    path: paths.home,
    loader: firstReads.home,
    lazy: async () => ({ Component: (await import('./pages/home-page.tsx')).HomePage }),
  },
  {
    path: paths.category,
    loader: firstReads.category,
    lazy: async () => ({ Component: (await import('./pages/category-page.tsx')).CategoryPage }),
  },
  {
    path: paths.search,
    loader: firstReads.search,
    lazy: async () => ({ Component: (await import('./pages/search-page.tsx')).SearchPage }),
  },
  {
    path: paths.product,
    loader: firstReads.product,
    lazy: async () => ({ Component: (await import('./pages/product-page.tsx')).ProductPage }),
  },
  {
    path: paths.wishlists,
    handle: { access: 'signed-in' },
    lazy: async () => ({ Component: (await import('./pages/wishlists-page.tsx')).WishlistsPage }),
  },
  {
    path: paths.sharedWishlist,
    lazy: async () => ({ Component: (await import('./pages/shared-wishlist-page.tsx')).SharedWishlistPage }),
  },
  {
    path: paths.wishlist,
    handle: { access: 'signed-in' },
    lazy: async () => ({ Component: (await import('./pages/wishlist-page.tsx')).WishlistPage }),
  },
  {
    path: paths.sellProducts,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/sell-products-page.tsx')).SellProductsPage }),
  },
  {
    path: paths.sellNewProduct,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/sell-new-product-page.tsx')).SellNewProductPage }),
  },
  {
    path: paths.sellProduct,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/sell-product-page.tsx')).SellProductPage }),
  },
  {
    path: paths.sellImport,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/sell-import-page.tsx')).SellImportPage }),
  },
  {
    path: paths.sellCategories,
    handle: { access: 'admin' },
    lazy: async () => ({ Component: (await import('./pages/sell-categories-page.tsx')).SellCategoriesPage }),
  },
  {
    path: paths.reportedReviews,
    handle: { access: 'admin' },
    lazy: async () => ({
      Component: (await import('./pages/reported-reviews-page.tsx')).ReportedReviewsPage,
    }),
  },
];
