import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox, outbox } from '@highstreet/events';
export { providerCharges, providerRefunds, webhookEvents } from './provider-tables.ts';

/** A customer's one cart, or an anonymous one whose id is in a signed cookie. `version` grows with every change. */
export const carts = sqliteTable('carts', {
  id: text().primaryKey(),
  customerId: text().unique(),
  currency: text().notNull(),
  version: integer().notNull().default(1),
  updatedAt: integer().notNull(),
});

/** `seen…`: what the customer knows of the line; what differs from it is told. */
export const cartLines = sqliteTable(
  'cart_lines',
  {
    id: text().primaryKey(),
    cartId: text().notNull(),
    variantId: text().notNull(),
    productId: text().notNull(),
    title: text().notNull(),
    quantity: integer().notNull(),
    seenPrice: integer().notNull(),
    seenState: text().notNull().default('ok'),
    addedAt: integer().notNull(),
  },
  (table) => [
    unique('cart_line').on(table.cartId, table.variantId),
    check('cart_quantity', sql`${table.quantity} BETWEEN 1 AND 999`),
  ],
);

export const cartCodes = sqliteTable(
  'cart_codes',
  {
    cartId: text().notNull(),
    kind: text({ enum: ['coupon', 'gift-card'] }).notNull(),
    code: text().notNull(),
    addedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cartId, table.kind, table.code] })],
);

/** The saga's own state. One living placement per version of a cart, one per key of a caller. `driver` counts the workflow instances. */
export const placements = sqliteTable(
  'placements',
  {
    orderId: text().primaryKey(),
    cartId: text().notNull(),
    cartVersion: integer().notNull(),
    customerId: text(),
    requestKey: text().notNull().unique(),
    requestHash: text().notNull(),
    state: text({ enum: ['placing', 'needs_action', 'placed', 'failed', 'needs_attention'] }).notNull(),
    phase: text({ enum: ['holding', 'acting', 'finishing', 'undoing', 'over'] }).notNull(),
    draft: text({ mode: 'json' }).notNull(),
    number: text(),
    email: text().notNull(),
    accessKey: text().notNull(),
    currency: text().notNull(),
    total: integer().notNull(),
    toPay: integer().notNull(),
    action: text({ mode: 'json' }),
    reply: text({ mode: 'json' }),
    failure: text({ mode: 'json' }),
    steps: text({ mode: 'json' }).notNull(),
    driver: integer().notNull().default(1),
    leaseUntil: integer().notNull(),
    /** A step ended without an answer: its undo is done once more, when that step must be over. */
    recheckAt: integer(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('placement_of_cart')
      .on(table.cartId, table.cartVersion)
      .where(sql`state <> 'failed'`),
    index('placements_open')
      .on(table.leaseUntil)
      .where(sql`state IN ('placing', 'needs_action')`),
    index('placements_recheck')
      .on(table.recheckAt)
      .where(sql`recheck_at IS NOT NULL`),
    index('placements_attention')
      .on(table.orderId)
      .where(sql`state = 'needs_attention'`),
    index('placements_customer').on(table.customerId),
  ],
);

/** `amount` is asked of the provider; with `giftCards` it is the order's total. */
export const payments = sqliteTable(
  'payments',
  {
    id: text().primaryKey(),
    orderId: text().notNull().unique(),
    customerId: text(),
    provider: text().notNull(),
    method: text().notNull(),
    reference: text(),
    currency: text().notNull(),
    amount: integer().notNull(),
    giftCards: integer().notNull(),
    status: text({
      enum: ['pending', 'needs_action', 'authorized', 'captured', 'cancelled', 'failed'],
    }).notNull(),
    captured: integer().notNull().default(0),
    refunded: integer().notNull().default(0),
    /** Of `refunded`, what went back to the card; the rest went to gift cards. */
    refundedToCard: integer().notNull().default(0),
    shippingPaid: integer().notNull(),
    shippingRefunded: integer().notNull().default(0),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('payments_reference').on(table.reference),
    check('payments_refunded', sql`${table.refunded} <= ${table.captured} + ${table.giftCards}`),
    check('payments_refunded_to_card', sql`${table.refundedToCard} <= ${table.captured}`),
    check('payments_shipping', sql`${table.shippingRefunded} <= ${table.shippingPaid}`),
  ],
);

export const paymentLines = sqliteTable(
  'payment_lines',
  {
    paymentId: text().notNull(),
    lineId: text().notNull(),
    sellerId: text().notNull(),
    variantId: text().notNull(),
    title: text().notNull(),
    quantity: integer().notNull(),
    amount: integer().notNull(),
    refundedQuantity: integer().notNull().default(0),
    refunded: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.paymentId, table.lineId] }),
    check('line_refunded', sql`${table.refunded} <= ${table.amount}`),
    check('line_refunded_quantity', sql`${table.refundedQuantity} <= ${table.quantity}`),
  ],
);

/** A refund takes its place under the sum when it is written; the provider is asked afterwards. `cause` makes one of an event. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    paymentId: text().notNull(),
    orderId: text().notNull(),
    cause: text().notNull().unique(),
    amount: integer().notNull(),
    toCard: integer().notNull(),
    shipping: integer().notNull(),
    currency: text().notNull(),
    lines: text({ mode: 'json' }).notNull(),
    isRestocked: integer({ mode: 'boolean' }).notNull(),
    reason: text().notNull(),
    status: text({ enum: ['pending', 'succeeded', 'failed'] }).notNull(),
    tries: integer().notNull().default(0),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('refunds_of_payment').on(table.paymentId),
    index('refunds_pending')
      .on(table.createdAt)
      .where(sql`status = 'pending'`),
  ],
);

/** What an event of orders asks to give back; worked off by `after` and the cron. */
export const refundOrders = sqliteTable('refund_orders', {
  cause: text().primaryKey(),
  orderId: text().notNull(),
  lines: text({ mode: 'json' }).notNull(),
  isWhole: integer({ mode: 'boolean' }).notNull(),
  isRestocked: integer({ mode: 'boolean' }).notNull(),
  reason: text().notNull(),
  tries: integer().notNull().default(0),
  createdAt: integer().notNull(),
});

/** The sellers' ledger, append-only but for `payoutId`. The seller `platform` is the house: shipping. */
export const ledgerLines = sqliteTable(
  'ledger_lines',
  {
    id: text().primaryKey(),
    sellerId: text().notNull(),
    kind: text({ enum: ['sale', 'refund'] }).notNull(),
    orderId: text().notNull(),
    lineId: text().notNull(),
    refundId: text().notNull().default(''),
    title: text().notNull(),
    quantity: integer().notNull(),
    currency: text().notNull(),
    gross: integer().notNull(),
    commission: integer().notNull(),
    fee: integer().notNull(),
    net: integer().notNull(),
    payoutId: text(),
    createdAt: integer().notNull(),
  },
  (table) => [
    unique('ledger_once').on(table.orderId, table.lineId, table.kind, table.refundId),
    index('ledger_of_seller').on(table.sellerId, table.id),
    index('ledger_open')
      .on(table.currency, table.sellerId)
      .where(sql`payout_id IS NULL`),
    index('ledger_of_payout').on(table.payoutId),
    check('ledger_net', sql`${table.net} = ${table.gross} - ${table.commission} - ${table.fee}`),
  ],
);

export const payouts = sqliteTable(
  'payouts',
  {
    id: text().primaryKey(),
    batchId: text().notNull(),
    sellerId: text().notNull(),
    currency: text().notNull(),
    amount: integer().notNull(),
    lineCount: integer().notNull(),
    method: text({ enum: ['file', 'stripe'] }).notNull(),
    status: text({ enum: ['pending', 'paid', 'failed'] }).notNull(),
    reference: text(),
    createdAt: integer().notNull(),
  },
  (table) => [
    unique('payout_of_batch').on(table.batchId, table.sellerId),
    index('payouts_of_seller').on(table.sellerId, table.id),
  ],
);

/** Where Stripe sends a seller's money. */
export const sellerAccounts = sqliteTable('seller_accounts', {
  sellerId: text().primaryKey(),
  stripeAccount: text().notNull(),
});

/** Categories with a tax class of their own; what is below them has it too. */
export const taxCategories = sqliteTable('tax_categories', {
  categoryId: text().primaryKey(),
  taxClass: text({ enum: ['food', 'books'] }).notNull(),
});
