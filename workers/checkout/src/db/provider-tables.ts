import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The books of the test provider, as if they were elsewhere: nothing but the provider reads or writes them, and whoever audits. */
export const providerCharges = sqliteTable(
  'provider_charges',
  {
    reference: text().primaryKey(),
    idempotencyKey: text().notNull().unique(),
    orderId: text().notNull(),
    token: text().notNull(),
    currency: text().notNull(),
    amount: integer().notNull(),
    status: text({ enum: ['needs_action', 'authorized', 'captured', 'cancelled', 'declined'] }).notNull(),
    captured: integer().notNull().default(0),
    refunded: integer().notNull().default(0),
    calls: integer().notNull().default(1),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('provider_charges_order').on(table.orderId),
    check('charge_captured', sql`${table.captured} <= ${table.amount}`),
    check('charge_refunded', sql`${table.refunded} <= ${table.captured}`),
  ],
);

export const providerRefunds = sqliteTable('provider_refunds', {
  idempotencyKey: text().primaryKey(),
  reference: text().notNull(),
  amount: integer().notNull(),
  createdAt: integer().notNull(),
});

/** Webhooks that were taken in, so that a doubled one does nothing. */
export const webhookEvents = sqliteTable(
  'webhook_events',
  { id: text().primaryKey(), seenAt: integer().notNull() },
  (table) => [index('webhook_events_seen').on(table.seenAt)],
);
