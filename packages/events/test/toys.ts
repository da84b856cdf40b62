import { writeBatch, type Database } from '@highstreet/data';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { defineEvent } from '../src/define-event.ts';
import { aggregateVersions, inbox, openOutbox, outbox } from '../src/index.ts';

export const toys = sqliteTable('toys', {
  id: text().primaryKey(),
  colour: text().notNull(),
  version: integer().notNull().default(1),
});

export const toyPainted = defineEvent('toy.painted', 1, z.object({ toyId: z.string(), colour: z.string() }));

const statements = await generateSQLiteMigration(
  await generateSQLiteDrizzleJson({}, undefined, 'snake_case'),
  await generateSQLiteDrizzleJson({ toys, outbox, inbox, aggregateVersions }, undefined, 'snake_case'),
);

/** The database of a slice of toys, in memory. */
export async function openToys(): Promise<Database> {
  const client = createClient({ url: ':memory:' });
  await client.batch(statements, 'write');
  return drizzle(client, { casing: 'snake_case' });
}

/** The same database over several connections, in a file. */
export async function openSharedToys(connections: number): Promise<Database[]> {
  const url = `file:${join(mkdtempSync(join(tmpdir(), 'highstreet-events-')), 'toys.db')}`;
  await createClient({ url }).batch(statements, 'write');
  return Array.from({ length: connections }, () => drizzle(createClient({ url }), { casing: 'snake_case' }));
}

/** Makes `count` toys, each with its event. */
export async function makeToys(db: Database, count: number, now = 1_000): Promise<void> {
  const emit = makeEmit(() => now);
  const writes = Array.from({ length: count }, (_, index) => {
    const id = `toy_${index}`;
    const insert = { sql: `INSERT INTO toys (id, colour) VALUES (?, 'red')`, args: [id] };
    return [insert, emit(toyPainted(id, { toyId: id, colour: 'red' }, 1))];
  });
  if (count > 0) await writeBatch(db, writes.flat());
}

export function makeEmit(now: () => number) {
  const trace = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentId: undefined, sampled: true };
  return openOutbox(
    { slice: 'toys', release: 'test', trace, correlationId: 'test', actorId: undefined },
    now,
  );
}
