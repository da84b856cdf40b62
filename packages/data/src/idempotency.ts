import type { IdempotencyStore } from '@highstreet/http';
import { and, eq, lt, sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';

const KEPT_MS = 24 * 60 * 60 * 1000;
const RUNNING_MS = 60_000;

/** The answers to writes with an `Idempotency-Key`; every slice has this table in its own database. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    key: text().primaryKey(),
    fingerprint: text().notNull(),
    status: integer(),
    headers: text({ mode: 'json' }).$type<Record<string, string>>(),
    body: text(),
    expiresAt: integer().notNull(),
  },
  (table) => [index('idempotency_keys_expires_at').on(table.expiresAt)],
);

const byKey = (key: string) => eq(idempotencyKeys.key, key);

/** Keeps answers for 24 hours. A claim whose request died is free again after a minute. */
export function openIdempotencyStore(db: Database, now: () => number): IdempotencyStore {
  return {
    async claim(key, fingerprint) {
      const [, inserted, found] = await db.batch([
        db.delete(idempotencyKeys).where(and(byKey(key), lt(idempotencyKeys.expiresAt, now()))),
        db
          .insert(idempotencyKeys)
          .values({ key, fingerprint, expiresAt: now() + RUNNING_MS })
          .onConflictDoNothing()
          .returning({ key: idempotencyKeys.key }),
        db.select().from(idempotencyKeys).where(byKey(key)),
      ]);
      const row = found[0];
      if (inserted.length > 0 || !row) return { state: 'claimed' };
      if (row.fingerprint !== fingerprint) return { state: 'different' };
      if (row.status === null) return { state: 'running' };
      return {
        state: 'answered',
        answer: { status: row.status, headers: row.headers ?? {}, body: row.body ?? '' },
      };
    },
    async keep(key, answer) {
      await db
        .update(idempotencyKeys)
        .set({ ...answer, expiresAt: now() + KEPT_MS })
        .where(byKey(key));
    },
    async release(key) {
      await db.delete(idempotencyKeys).where(and(byKey(key), sql`${idempotencyKeys.status} IS NULL`));
    },
  };
}

/** Deletes the answers that are older than their time; for a slice's cron. */
export async function sweepIdempotencyKeys(db: Database, now: number): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.expiresAt, now));
}
