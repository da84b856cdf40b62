import type { Database, Statement } from '@highstreet/data';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const DAY_MS = 24 * 60 * 60 * 1000;

/** History is replayed for 30 days, so inbox rows are kept for 35: a redelivery always finds the row of the first. */
export const INBOX_DAYS = 35;

/** Which events a consumer has handled, written in the batch of the effect; every slice that consumes has this table. */
export const inbox = sqliteTable(
  'inbox',
  {
    consumer: text().notNull(),
    eventId: text().notNull(),
    type: text().notNull(),
    /** `ignored`: a newer version of the aggregate had been seen, or nothing handles the type. */
    outcome: text({ enum: ['done', 'ignored'] }).notNull(),
    handledAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    index('inbox_handled_at').on(table.handledAt),
  ],
);

/** The newest version of each aggregate that a consumer has seen. */
export const aggregateVersions = sqliteTable(
  'aggregate_versions',
  {
    consumer: text().notNull(),
    /** The source and the subject: `/slices/catalog/prd_…`. */
    aggregate: text().notNull(),
    version: integer().notNull(),
    seenAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.aggregate] }),
    index('aggregate_versions_seen_at').on(table.seenAt),
  ],
);

/** Deletes what no redelivery can ask for any more; for a slice's cron. */
export async function sweepInbox(db: Database, now: number): Promise<void> {
  const before = now - INBOX_DAYS * DAY_MS;
  const tables: Statement[] = [
    { sql: 'DELETE FROM inbox WHERE handled_at < ?', args: [before] },
    { sql: 'DELETE FROM aggregate_versions WHERE seen_at < ?', args: [before] },
  ];
  await db.$client.batch(tables, 'write');
}
