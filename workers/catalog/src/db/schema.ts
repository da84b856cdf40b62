import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { AttributeValue, ImageAddress, ProductOption } from '../contract/index.ts';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox, outbox } from '@highstreet/events';

/** The catalog's own copy of who sells: identity's facts, kept by events. What a closed shop offers is archived. */
export const sellers = sqliteTable(
  'sellers',
  { id: text().primaryKey(), name: text().notNull(), closedAt: integer() },
  (table) => [
    index('sellers_closed')
      .on(table.closedAt)
      .where(sql`closed_at IS NOT NULL`),
  ],
);

export const categories = sqliteTable(
  'categories',
  {
    id: text().primaryKey(),
    parentId: text().references((): ReturnType<typeof text> => categories.id),
    name: text().notNull(),
    slug: text().notNull().unique(),
    /** Ids from the root to this category, itself included: `/cat_a/cat_b/`. */
    path: text().notNull().unique(),
    depth: integer().notNull(),
    position: integer().notNull(),
    image: text(),
    version: integer().notNull().default(1),
  },
  (table) => [index('categories_siblings').on(table.parentId, table.position)],
);

export const products = sqliteTable(
  'products',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    slug: text().notNull().unique(),
    sellerId: text()
      .notNull()
      .references(() => sellers.id),
    externalId: text(),
    /** What an import last wrote; null since a person has changed it. A row with the same hash changes nothing. */
    importHash: text(),
    title: text().notNull(),
    description: text().notNull(),
    brand: text(),
    status: text({ enum: ['draft', 'active', 'archived'] }).notNull(),
    images: text({ mode: 'json' }).$type<ImageAddress[]>().notNull(),
    options: text({ mode: 'json' }).$type<ProductOption[]>().notNull(),
    attributes: text({ mode: 'json' }).$type<Record<string, AttributeValue>>().notNull(),
    currency: text().notNull(),
    minPrice: integer(),
    maxPrice: integer(),
    inStock: integer({ mode: 'boolean' }).notNull().default(true),
    ratingCount: integer().notNull().default(0),
    ratingSum: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    unique('products_external_id').on(table.sellerId, table.externalId),
    index('products_by_seller').on(table.sellerId, table.status, table.createdAt, table.seq),
    index('products_by_seller_newest').on(table.sellerId, table.createdAt, table.seq),
    index('products_newest').on(table.createdAt, table.seq, table.status),
    check('products_status', sql`${table.status} IN ('draft', 'active', 'archived')`),
  ],
);

export const variants = sqliteTable(
  'variants',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    sellerId: text().notNull(),
    position: integer().notNull(),
    sku: text().notNull(),
    gtin: text(),
    optionValues: text({ mode: 'json' }).$type<string[]>().notNull(),
    price: integer(),
    compareAtPrice: integer(),
    weight: integer(),
    image: text(),
  },
  (table) => [
    index('variants_by_product').on(table.productId, table.position),
    unique('variants_sku').on(table.sellerId, table.sku),
    index('variants_by_gtin').on(table.gtin),
    check('variants_price', sql`${table.price} IS NULL OR ${table.price} >= 0`),
  ],
);

/** The catalog's own copy of which variants can be had, kept by the inventory's events. One without a row always sells. */
export const variantStock = sqliteTable(
  'variant_stock',
  {
    variantId: text().primaryKey(),
    productId: text().notNull(),
    isSellable: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('variant_stock_by_product').on(table.productId)],
);

export const productCategories = sqliteTable(
  'product_categories',
  {
    categoryId: text()
      .notNull()
      .references(() => categories.id),
    productSeq: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productSeq, table.categoryId] }),
    index('product_categories_by_category').on(table.categoryId, table.productSeq),
  ],
);

export const reviews = sqliteTable(
  'reviews',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    customerId: text().notNull(),
    author: text().notNull(),
    rating: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    isVerified: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    unique('reviews_one_per_customer').on(table.productId, table.customerId),
    index('reviews_newest').on(table.productId, table.createdAt, table.id),
    index('reviews_by_customer').on(table.customerId),
    check('reviews_rating', sql`${table.rating} BETWEEN 1 AND 5`),
  ],
);

/** What has arrived at whom, by the events of orders: who may review. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    customerId: text().notNull(),
    productId: text().notNull(),
    orderId: text().notNull(),
    deliveredAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.productId] })],
);

export const reviewReports = sqliteTable(
  'review_reports',
  {
    reviewId: text()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    reporterId: text().notNull(),
    reporter: text().notNull().default(''),
    reason: text().notNull(),
    createdAt: integer().notNull(),
    /** When an admin kept the review; null while somebody has yet to look. */
    dismissedAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.reporterId] }),
    index('review_reports_open')
      .on(table.reviewId, table.createdAt)
      .where(sql`dismissed_at IS NULL`),
    index('review_reports_by_reporter').on(table.reporterId),
  ],
);

export const wishlists = sqliteTable(
  'wishlists',
  {
    id: text().primaryKey(),
    customerId: text().notNull(),
    name: text().notNull(),
    /** The secret of the shared link; null while the list is private. */
    shareToken: text().unique(),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
  },
  (table) => [index('wishlists_by_customer').on(table.customerId, table.createdAt)],
);

export const wishlistItems = sqliteTable(
  'wishlist_items',
  {
    wishlistId: text()
      .notNull()
      .references(() => wishlists.id, { onDelete: 'cascade' }),
    productId: text().notNull(),
    /** The price when it was put on the list, in minor units: a notice compares with it. */
    price: integer(),
    addedAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.wishlistId, table.productId] }),
    index('wishlist_items_by_product').on(table.productId),
  ],
);

export const imports = sqliteTable(
  'imports',
  {
    id: text().primaryKey(),
    sellerId: text().notNull(),
    fileName: text().notNull(),
    fileKey: text().notNull(),
    fileSize: integer().notNull(),
    settings: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    status: text({
      enum: ['uploaded', 'checking', 'checked', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    isDryRun: integer({ mode: 'boolean' }).notNull(),
    /** The last line that is done; a resumed run starts behind it. */
    line: integer().notNull().default(0),
    rows: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    leaseId: text(),
    leaseUntil: integer().notNull().default(0),
    error: text(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('imports_by_seller').on(table.sellerId, table.createdAt),
    index('imports_leased').on(table.status, table.leaseUntil),
  ],
);

export const importRejects = sqliteTable(
  'import_rejects',
  {
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    line: integer().notNull(),
    field: text().notNull(),
    why: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line, table.field] })],
);
