import type { ApiOf } from '@highstreet/http';
import type * as categoryRoutes from './category-routes.ts';
import type * as importRoutes from './import-routes.ts';
import type * as reviewRoutes from './review-routes.ts';
import type * as productRoutes from './routes.ts';
import type * as wishlistRoutes from './wishlist-routes.ts';

/** The catalog's API for Hono's client: `hc<CatalogApi>('/')`. */
export type CatalogApi = ApiOf<
  typeof productRoutes &
    typeof categoryRoutes &
    typeof reviewRoutes &
    typeof wishlistRoutes &
    typeof importRoutes
>;

export type {
  Category,
  CategoryNode,
  CategoryPage,
  CreateCategory,
  MoveCategory,
  UpdateCategory,
} from './category-schemas.ts';
export type {
  Import,
  ImportPage,
  ImportPreview,
  ImportReject,
  ImportReport,
  ImportSettings,
  RunImport,
} from './import-schemas.ts';
export type { CatalogRpc, VariantFacts, VariantSelection } from './api.ts';
export { productArchived, productCreated, productUpdated } from './events.ts';
export type { ImportAdvanced, ProductChange, ProductsImported } from './live.ts';
export type {
  CreateReview,
  ReportedReview,
  ReportedReviewPage,
  Review,
  ReviewPage,
  ReviewReport,
  UpdateReview,
} from './review-schemas.ts';
export type {
  AttributeValue,
  CreateProduct,
  ImageAddress,
  ListedStatus,
  ListProductsQuery,
  Product,
  ProductCard,
  ProductOption,
  ProductPage,
  ProductStatus,
  Suggestions,
  UpdateProduct,
  Variant,
} from './schemas.ts';
export type {
  CreateWishlist,
  SharedWishlist,
  UpdateWishlist,
  Wishlist,
  WishlistPage,
} from './wishlist-schemas.ts';
export type { Money } from '@highstreet/http';
