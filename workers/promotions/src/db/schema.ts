import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Discount } from '../contract/api.ts';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox, outbox } from '@highstreet/events';

/** What a coupon gives, to whom and when. `sellerId` null: the house's own, good for everything. */
export const coupons = sqliteTable(
  'coupons',
  {
    id: text().primaryKey(),
    sellerId: text(),
    code: text().notNull(),
    description: text().notNull(),
    /** `code` is only the start of its many codes, each good for one order. */
    isBulk: integer({ mode: 'boolean' }).notNull(),
    codeCount: integer().notNull(),
    type: text({ enum: ['percentage', 'fixed', 'free_shipping'] }).notNull(),
    /** Percentage: hundredths of a percent. Fixed: minor units. */
    value: integer().notNull(),
    currency: text(),
    minOrderAmount: integer(),
    maxUses: integer(),
    maxUsesPerCustomer: integer(),
    currentUses: integer().notNull().default(0),
    startsAt: integer(),
    expiresAt: integer(),
    applicableCategories: text({ mode: 'json' }).$type<string[]>().notNull(),
    applicableProducts: text({ mode: 'json' }).$type<string[]>().notNull(),
    stackable: integer({ mode: 'boolean' }).notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    /** Of its terms: uses do not count. */
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    archivedAt: integer(),
  },
  (table) => [
    index('coupons_newest').on(table.createdAt, table.id),
    index('coupons_by_seller').on(table.sellerId, table.createdAt, table.id),
    check('coupons_uses', sql`${table.currentUses} >= 0`),
    check(
      'coupons_value',
      sql`${table.value} >= 0 AND (${table.type} <> 'percentage' OR ${table.value} <= 10000)`,
    ),
    check(
      'coupons_currency',
      sql`${table.currency} IS NOT NULL OR (${table.type} <> 'fixed' AND ${table.minOrderAmount} IS NULL)`,
    ),
  ],
);

/** What a customer types, normalised. */
export const couponCodes = sqliteTable(
  'coupon_codes',
  {
    code: text().primaryKey(),
    couponId: text()
      .notNull()
      .references(() => coupons.id),
    /** Good for one order altogether. */
    isSingle: integer({ mode: 'boolean' }).notNull(),
    uses: integer().notNull().default(0),
  },
  (table) => [
    index('coupon_codes_by_coupon').on(table.couponId, table.code),
    check('coupon_codes_uses', sql`${table.uses} >= 0 AND (NOT ${table.isSingle} OR ${table.uses} <= 1)`),
  ],
);

export const redemptions = sqliteTable(
  'redemptions',
  {
    couponId: text()
      .notNull()
      .references(() => coupons.id),
    orderId: text().notNull(),
    code: text().notNull(),
    /** The customer's id, or a digest of a guest's address. */
    customerKey: text().notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    redeemedAt: integer().notNull(),
    releasedAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.couponId, table.orderId] }),
    index('redemptions_newest').on(table.couponId, table.redeemedAt, table.orderId),
    index('redemptions_by_order').on(table.orderId),
    index('redemptions_by_customer').on(table.customerKey),
    check('redemptions_amount', sql`${table.amount} >= 0`),
  ],
);

/** How often each customer uses each coupon; a released use does not count. */
export const customerUses = sqliteTable(
  'customer_uses',
  {
    couponId: text().notNull(),
    customerKey: text().notNull(),
    uses: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.couponId, table.customerKey] }),
    index('customer_uses_by_customer').on(table.customerKey),
    check('customer_uses_uses', sql`${table.uses} >= 0`),
  ],
);

/** What an order has used here. Each change of it raises `version`, so that changes for one order happen one after the other. */
export const orderUses = sqliteTable('order_uses', {
  orderId: text().primaryKey(),
  /** The answer to its redemption; null while it has redeemed nothing. */
  discounts: text({ mode: 'json' }).$type<Discount[]>(),
  version: integer().notNull(),
  /** Since then it cannot use anything any more. */
  releasedAt: integer(),
});

/** A balance with a code. `customerId`: store credit of that customer. */
export const giftCards = sqliteTable(
  'gift_cards',
  {
    id: text().primaryKey(),
    code: text().notNull().unique(),
    customerId: text(),
    currency: text().notNull(),
    balance: integer().notNull(),
    note: text().notNull(),
    expiresAt: integer(),
    blockedAt: integer(),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('gift_cards_newest').on(table.createdAt, table.id),
    index('gift_cards_by_customer').on(table.customerId, table.createdAt),
    check('gift_cards_balance', sql`${table.balance} >= 0`),
  ],
);

/** The ledger: triggers keep it append-only; a card's balance is the sum of its entries. `amount` is negative for what was spent. */
export const giftCardEntries = sqliteTable(
  'gift_card_entries',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    cardId: text()
      .notNull()
      .references(() => giftCards.id),
    kind: text({ enum: ['issued', 'spent', 'refunded', 'released'] }).notNull(),
    amount: integer().notNull(),
    balance: integer().notNull(),
    orderId: text(),
    actorId: text(),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('gift_card_entries_by_card').on(table.cardId, table.seq),
    index('gift_card_entries_by_order').on(table.orderId, table.cardId),
    uniqueIndex('gift_card_entries_one_spend')
      .on(table.cardId, table.orderId)
      .where(sql`kind = 'spent'`),
    check('gift_card_entries_sign', sql`(${table.kind} = 'spent') = (${table.amount} < 0)`),
  ],
);

/** Refunds of an order as far as its cards bear them. */
export const giftCardRefunds = sqliteTable(
  'gift_card_refunds',
  {
    orderId: text().notNull(),
    refundId: text().notNull(),
    amount: integer().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.refundId] })],
);
