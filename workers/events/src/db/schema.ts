import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox } from '@highstreet/events';

/** Every event of the last 30 days, as it was committed by its slice. */
export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    source: text().notNull(),
    subject: text().notNull(),
    actorId: text(),
    correlationId: text(),
    time: integer().notNull(),
    event: text().notNull(),
    size: integer().notNull(),
    storedAt: integer().notNull(),
  },
  (table) => [
    index('events_by_time').on(table.time, table.id),
    index('events_by_type').on(table.type, table.time, table.id),
    index('events_by_subject').on(table.subject, table.time, table.id),
    index('events_by_correlation').on(table.correlationId, table.time, table.id),
  ],
);

/** An event on its way to one subscriber; `open` until the subscriber has confirmed it. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    consumer: text().notNull(),
    eventId: text().notNull(),
    state: text({ enum: ['open', 'done', 'dead', 'discarded'] })
      .notNull()
      .default('open'),
    /** How often it was put into the subscriber's queue. */
    sends: integer().notNull().default(0),
    /** How often the subscriber failed. */
    tries: integer().notNull().default(0),
    /** When it is sent again unless it was confirmed. */
    leaseUntil: integer().notNull().default(0),
    error: text(),
    replayId: text(),
    createdAt: integer().notNull(),
    settledAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    index('deliveries_by_event').on(table.eventId),
    index('deliveries_open')
      .on(table.consumer, table.leaseUntil, table.eventId)
      .where(sql`state = 'open'`),
    index('deliveries_dead')
      .on(table.consumer, table.settledAt)
      .where(sql`state = 'dead'`),
    index('deliveries_by_replay')
      .on(table.replayId)
      .where(sql`replay_id IS NOT NULL`),
    check('deliveries_state', sql`${table.state} IN ('open', 'done', 'dead', 'discarded')`),
  ],
);

/** When each subscriber last confirmed something. */
export const consumers = sqliteTable('consumers', {
  consumer: text().primaryKey(),
  confirmedAt: integer().notNull(),
});

export const replays = sqliteTable('replays', {
  id: text().primaryKey(),
  consumer: text().notNull(),
  what: text({ enum: ['event', 'dead-letters', 'time-range'] }).notNull(),
  detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  events: integer().notNull(),
  requestedBy: text().notNull(),
  createdAt: integer().notNull(),
});

/** One row per effect of the `audit` consumer, so that an event that took effect twice would show. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    eventId: text().notNull(),
    who: text().notNull(),
    what: text().notNull(),
    subject: text().notNull(),
    source: text().notNull(),
    correlationId: text(),
    at: integer().notNull(),
    recordedAt: integer().notNull(),
  },
  (table) => [
    index('audit_by_time').on(table.at, table.seq),
    index('audit_by_who').on(table.who, table.at, table.seq),
    index('audit_by_subject').on(table.subject, table.at, table.seq),
    index('audit_by_event').on(table.eventId),
  ],
);

export const webhookEndpoints = sqliteTable('webhook_endpoints', {
  id: text().primaryKey(),
  url: text().notNull(),
  description: text().notNull(),
  types: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Encrypted. The old one signs as well until `oldSecretUntil`. */
  secret: text().notNull(),
  oldSecret: text(),
  oldSecretUntil: integer(),
  disabledAt: integer(),
  disabledReason: text(),
  failingSince: integer(),
  lastSuccessAt: integer(),
  lastError: text(),
  createdAt: integer().notNull(),
});

export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: text().primaryKey(),
    endpointId: text()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    eventId: text().notNull(),
    type: text().notNull(),
    /** What is sent; kept here, so that a test event needs no history. */
    payload: text().notNull(),
    state: text({ enum: ['pending', 'delivered', 'failed'] })
      .notNull()
      .default('pending'),
    attempts: integer().notNull().default(0),
    /** The next attempt is due, or the one that runs is given up. */
    dueAt: integer().notNull(),
    createdAt: integer().notNull(),
    settledAt: integer(),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_once').on(table.endpointId, table.eventId),
    index('webhook_deliveries_log').on(table.endpointId, table.createdAt, table.id),
    index('webhook_deliveries_due')
      .on(table.dueAt)
      .where(sql`state = 'pending'`),
    index('webhook_deliveries_created').on(table.createdAt),
  ],
);

export const webhookAttempts = sqliteTable(
  'webhook_attempts',
  {
    deliveryId: text()
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    at: integer().notNull(),
    status: integer(),
    error: text(),
    duration: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.number] })],
);
