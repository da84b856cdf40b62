import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox, outbox } from '@highstreet/events';

/** Where a seller keeps stock. Every seller has a main one; a closed one is empty and shown no more. */
export const locations = sqliteTable(
  'locations',
  {
    id: text().primaryKey(),
    sellerId: text().notNull(),
    name: text().notNull(),
    isMain: integer({ mode: 'boolean' }).notNull().default(false),
    closedAt: integer(),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('locations_main')
      .on(table.sellerId)
      .where(sql`is_main = 1`),
    uniqueIndex('locations_name')
      .on(table.sellerId, sql`lower(name)`)
      .where(sql`closed_at IS NULL`),
  ],
);

/** The inventory's own copy of what the catalog sells, kept by events, with the seller's settings for it. */
export const variants = sqliteTable(
  'variants',
  {
    id: text().primaryKey(),
    productId: text().notNull(),
    sellerId: text().notNull(),
    sku: text().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    optionValues: text({ mode: 'json' }).$type<string[]>().notNull(),
    image: text(),
    /** `removed`: the product is offered without this variant now. */
    status: text({ enum: ['draft', 'active', 'archived', 'removed'] }).notNull(),
    lowStockAt: integer().notNull().default(5),
    isBackorderAllowed: integer({ mode: 'boolean' }).notNull().default(false),
    /** False: sold without counting, whatever stock there is. */
    isCounted: integer({ mode: 'boolean' }).notNull().default(true),
    /** Whether it has a row in `stock` at all. This and `free` are kept by triggers on `stock`. */
    isStocked: integer({ mode: 'boolean' }).notNull().default(false),
    /** On hand less reserved over all locations; less than zero where back-orders are open. */
    free: integer().notNull().default(0),
    /** Moves with every change of what is available or of the settings: events of a variant are put in order by it. */
    stockVersion: integer().notNull().default(0),
  },
  (table) => [
    index('variants_by_product').on(table.productId),
    index('variants_by_seller').on(table.sellerId, table.title, table.id),
    index('variants_low')
      .on(table.sellerId, table.free, table.id)
      .where(sql`is_counted = 1 AND is_stocked = 1 AND free <= low_stock_at`),
    index('variants_by_free').on(table.sellerId, table.free, table.id),
    index('variants_by_sku').on(table.sellerId, table.sku),
    check('variants_low_stock_at', sql`${table.lowStockAt} >= 0`),
  ],
);

/** What lies at a location. `version` moves with `on_hand` only: who counts a shelf is not disturbed by who reserves from it. */
export const stock = sqliteTable(
  'stock',
  {
    variantId: text()
      .notNull()
      .references(() => variants.id),
    locationId: text()
      .notNull()
      .references(() => locations.id),
    /** The sum of the movements; less than zero only where more was sold on back-order than has come in. */
    onHand: integer().notNull().default(0),
    reserved: integer().notNull().default(0),
    version: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.locationId] }),
    index('stock_by_location').on(table.locationId),
    check('stock_reserved', sql`${table.reserved} >= 0`),
  ],
);

/** The ledger: rows are added, never changed. Triggers carry each into `stock.on_hand` and let nothing else change that. */
export const movements = sqliteTable(
  'movements',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    variantId: text().notNull(),
    locationId: text().notNull(),
    kind: text({ enum: ['received', 'sold', 'returned', 'adjusted'] }).notNull(),
    quantity: integer().notNull(),
    /** On hand at the location after it. */
    level: integer().notNull(),
    reason: text(),
    note: text(),
    actorId: text(),
    orderId: text(),
    /** The same for all that one adjustment or one file has moved. */
    changeId: text(),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('movements_by_change')
      .on(table.changeId)
      .where(sql`change_id IS NOT NULL`),
    index('movements_by_shelf').on(table.variantId, table.locationId, table.seq),
    index('movements_by_variant').on(table.variantId, table.seq),
    index('movements_by_actor').on(table.actorId),
    check('movements_quantity', sql`${table.quantity} <> 0`),
  ],
);

/** What an order holds. The primary key makes every step take effect once per order. */
export const reservations = sqliteTable(
  'reservations',
  {
    orderId: text().primaryKey(),
    status: text({ enum: ['reserved', 'committed', 'released', 'expired'] }).notNull(),
    /** What was asked for, also of variants that are not counted. */
    lines: text({ mode: 'json' }).$type<{ variantId: string; quantity: number }[]>().notNull(),
    expiresAt: integer().notNull(),
    createdAt: integer().notNull(),
    settledAt: integer(),
  },
  (table) => [
    index('reservations_due')
      .on(table.expiresAt)
      .where(sql`status = 'reserved'`),
  ],
);

/** Where the pieces of an order come from. `returned` of them are given back, before or after they were sold. */
export const reservationLines = sqliteTable(
  'reservation_lines',
  {
    orderId: text()
      .notNull()
      .references(() => reservations.orderId),
    variantId: text().notNull(),
    locationId: text().notNull(),
    quantity: integer().notNull(),
    returned: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.variantId, table.locationId] }),
    index('reservation_lines_by_variant').on(table.variantId),
    check('reservation_lines_quantity', sql`${table.quantity} > 0`),
    check('reservation_lines_returned', sql`${table.returned} BETWEEN 0 AND ${table.quantity}`),
  ],
);

/** Returns that have taken effect, each once. */
export const restocks = sqliteTable('restocks', {
  returnId: text().primaryKey(),
  orderId: text().notNull(),
  isDone: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: integer().notNull(),
});

export const restockLines = sqliteTable(
  'restock_lines',
  {
    returnId: text()
      .notNull()
      .references(() => restocks.returnId),
    variantId: text().notNull(),
    locationId: text().notNull(),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.returnId, table.variantId, table.locationId] })],
);
