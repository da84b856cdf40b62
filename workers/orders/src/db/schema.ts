import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrderTotals, PaymentSummary, PostalAddress } from '../contract/api.ts';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox, outbox } from '@highstreet/events';

/** An order as it was placed. `status` follows from its fulfilments once it is confirmed. Amounts in minor units. */
export const orders = sqliteTable(
  'orders',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    /** For people: `HS-2026-000123`. */
    number: text().notNull().unique(),
    customerId: text(),
    /** Opens the order for a guest. */
    accessKey: text().notNull(),
    email: text().notNull(),
    locale: text({ enum: ['en', 'de'] }).notNull(),
    status: text({
      enum: ['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled'],
    }).notNull(),
    refundStatus: text({ enum: ['none', 'partially_refunded', 'refunded'] })
      .notNull()
      .default('none'),
    refunded: integer().notNull().default(0),
    currency: text().notNull(),
    total: integer().notNull(),
    totals: text({ mode: 'json' }).$type<OrderTotals>().notNull(),
    coupons: text({ mode: 'json' }).$type<{ code: string; amount: number }[]>().notNull(),
    shippingAddress: text({ mode: 'json' }).$type<PostalAddress>(),
    billingAddress: text({ mode: 'json' }).$type<PostalAddress>(),
    shippingMethod: text({ mode: 'json' }).$type<{ id: string; name: string; amount: number }>().notNull(),
    payment: text({ mode: 'json' }).$type<PaymentSummary>(),
    note: text(),
    cancelReason: text(),
    customerName: text().notNull(),
    itemCount: integer().notNull(),
    /** Number, name and titles in small letters. */
    search: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('orders_by_customer').on(table.customerId, table.createdAt, table.seq),
    // Holds what a search over all orders reads, so that the rows themselves are not read.
    index('orders_by_time').on(table.createdAt, table.seq, table.search),
    index('orders_by_status').on(table.status, table.createdAt, table.seq),
    check(
      'orders_status',
      sql`${table.status} IN ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled')`,
    ),
    check('orders_refunded', sql`${table.refunded} >= 0`),
  ],
);

/** What was bought, as it was then. `amount` is what the line brings its seller: price times quantity less discount. */
export const orderItems = sqliteTable(
  'order_items',
  {
    orderId: text().notNull(),
    lineId: text().notNull(),
    position: integer().notNull(),
    productId: text().notNull(),
    variantId: text().notNull(),
    sellerId: text().notNull(),
    sellerName: text().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    options: text({ mode: 'json' }).$type<string[]>().notNull(),
    sku: text().notNull(),
    image: text(),
    unitPrice: integer().notNull(),
    quantity: integer().notNull(),
    discount: integer().notNull(),
    tax: integer().notNull(),
    amount: integer().notNull(),
    currency: text().notNull().default('EUR'),
    /** Confirmed and not called off. */
    isSold: integer({ mode: 'boolean' }).notNull().default(false),
    /** Pieces in returns that are asked for or accepted. */
    returned: integer().notNull().default(0),
    /** Title and SKU in small letters; the first line of each seller also has the customer's name. */
    search: text().notNull(),
    placedAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.lineId] }),
    index('order_items_sold')
      .on(table.sellerId, table.placedAt, table.currency, table.productId, table.quantity, table.amount)
      .where(sql`is_sold = 1`),
    index('order_items_sold_by_all')
      .on(table.placedAt, table.currency, table.productId, table.quantity, table.amount)
      .where(sql`is_sold = 1`),
    index('order_items_by_product').on(table.productId, table.placedAt),
    check('order_items_returned', sql`${table.returned} BETWEEN 0 AND ${table.quantity}`),
  ],
);

/** One seller's part of a confirmed order: what that seller sees and moves. */
export const fulfilments = sqliteTable(
  'fulfilments',
  {
    orderId: text().notNull(),
    sellerId: text().notNull(),
    sellerName: text().notNull(),
    status: text({ enum: ['confirmed', 'processing', 'shipped', 'delivered', 'cancelled'] }).notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    itemCount: integer().notNull(),
    customerName: text().notNull(),
    /** Opens this seller's invoice. */
    accessKey: text().notNull(),
    carrier: text(),
    trackingNumber: text(),
    trackingUrl: text(),
    search: text().notNull(),
    orderSeq: integer().notNull(),
    placedAt: integer().notNull(),
    shippedAt: integer(),
    deliveredAt: integer(),
    version: integer().notNull().default(1),
    updatedAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.sellerId] }),
    index('fulfilments_by_seller').on(table.sellerId, table.placedAt, table.orderSeq),
    index('fulfilments_by_status').on(table.sellerId, table.status, table.placedAt, table.orderSeq),
    index('fulfilments_revenue').on(
      table.sellerId,
      table.placedAt,
      table.status,
      table.currency,
      table.amount,
      table.orderId,
    ),
    index('fulfilments_revenue_of_all').on(
      table.placedAt,
      table.status,
      table.currency,
      table.amount,
      table.orderId,
    ),
    index('fulfilments_by_time').on(table.placedAt, table.orderSeq, table.sellerId),
    index('fulfilments_open')
      .on(table.status)
      .where(sql`status IN ('confirmed', 'processing', 'shipped')`),
    check(
      'fulfilments_status',
      sql`${table.status} IN ('confirmed', 'processing', 'shipped', 'delivered', 'cancelled')`,
    ),
  ],
);

/** Who did what and when; append-only. `sellerId` names whose part it is about; internal entries are not for the customer. */
export const timeline = sqliteTable(
  'timeline',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    orderId: text().notNull(),
    sellerId: text(),
    at: integer().notNull(),
    actorId: text(),
    actorRole: text({ enum: ['customer', 'seller', 'admin', 'system'] }).notNull(),
    kind: text().notNull(),
    data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    isInternal: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('timeline_by_order').on(table.orderId, table.seq)],
);

/** What a customer wants to send back, per seller. */
export const returns = sqliteTable(
  'returns',
  {
    id: text().primaryKey(),
    orderId: text().notNull(),
    sellerId: text().notNull(),
    status: text({ enum: ['requested', 'accepted', 'refused'] }).notNull(),
    reason: text().notNull(),
    lines: text({ mode: 'json' }).$type<{ lineId: string; quantity: number }[]>().notNull(),
    answer: text(),
    isRestocked: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: integer().notNull(),
    decidedAt: integer(),
  },
  (table) => [
    index('returns_by_order').on(table.orderId),
    index('returns_by_seller').on(table.sellerId, table.status, table.createdAt),
    index('returns_by_status').on(table.status, table.createdAt),
  ],
);

/** Copies of what checkout has paid back, by its events. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    orderId: text().notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    lines: text({ mode: 'json' }).$type<{ lineId: string; quantity: number }[]>().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [index('refunds_by_order').on(table.orderId)],
);
