import { describe, expect, test } from 'bun:test';
import { continueTrace, type Span } from '@highstreet/telemetry';
import { createClient } from '@libsql/client';
import { Redis } from '@upstash/redis';
import { drizzle } from 'drizzle-orm/libsql';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { readBatch, writeBatch } from './write-batch.ts';
import { traceClient } from './trace-client.ts';
import { traceRedis } from './trace-redis.ts';

const things = sqliteTable('things', { id: integer().primaryKey(), name: text() });

function open() {
  const trace = { ...continueTrace(null), spans: [] as Span[] };
  const client = createClient({ url: ':memory:' });
  traceClient(client, trace);
  return { db: drizzle(client), trace, names: () => trace.spans.map(({ name }) => name) };
}

describe('traceClient()', () => {
  test('notes each round trip of drizzle, writeBatch and readBatch once, without values', async () => {
    const { db, trace, names } = open();
    await db.$client.execute('CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)');
    await db.insert(things).values({ id: 1, name: 'hunter2' });
    await db.select().from(things);
    await writeBatch(db, [
      db.update(things).set({ name: 'hunter3' }),
      { sql: 'DELETE FROM things WHERE id = ?', args: [9] },
    ]);
    await readBatch(db, [db.select().from(things)]);
    await db.batch([db.select().from(things), db.select().from(things)]);
    expect(names()).toEqual([
      'CREATE things',
      'INSERT things',
      'SELECT things',
      'UPDATE things + 1',
      'SELECT things',
      'SELECT things + 1',
    ]);
    expect(trace.spans.every(({ parentId, kind }) => parentId === trace.spanId && kind === 'client')).toBe(
      true,
    );
    expect(JSON.stringify(trace.spans)).not.toContain('hunter');
  });

  test('marks a statement that fails', async () => {
    const { db, trace } = open();
    await expect(db.$client.execute('SELECT * FROM nothing')).rejects.toThrow();
    expect(trace.spans[0]).toMatchObject({ name: 'SELECT nothing', isError: true });
  });
});

describe('traceRedis()', () => {
  test('notes commands and pipelines without keys', async () => {
    const server = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      fetch: async (request) => {
        const body = (await request.json()) as unknown[];
        return Response.json(Array.isArray(body[0]) ? body.map(() => ({ result: 1 })) : { result: 'x' });
      },
    });
    const trace = { ...continueTrace(null), spans: [] as Span[] };
    const redis = new Redis({ url: `http://127.0.0.1:${server.port}`, token: 't', responseEncoding: false });
    traceRedis(redis, trace);
    await redis.get('secret-key');
    await redis.pipeline().incr('a').incr('b').exec();
    await server.stop(true);
    expect(trace.spans.map(({ name }) => name)).toEqual(['GET', 'INCR + 1']);
    expect(JSON.stringify(trace.spans)).not.toContain('secret');
  });
});
