import { describe, expect, test } from 'bun:test';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { Database } from './database.ts';
import { openIdempotencyStore, sweepIdempotencyKeys } from './idempotency.ts';

async function open() {
  const client = createClient({ url: ':memory:' });
  await client.execute(
    'CREATE TABLE idempotency_keys (key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER, headers TEXT, body TEXT, expires_at INTEGER NOT NULL)',
  );
  const db: Database = drizzle(client, { casing: 'snake_case' });
  let clock = 1_000;
  return {
    db,
    store: openIdempotencyStore(db, () => clock),
    pass: (ms: number) => void (clock += ms),
    now: () => clock,
  };
}

const answer = { status: 201, headers: { location: '/x' }, body: '{"id":1}' };

describe('openIdempotencyStore()', () => {
  test('lets one of several parallel claims of a key run', async () => {
    const { store } = await open();
    const claims = await Promise.all(Array.from({ length: 10 }, () => store.claim('k', 'same')));
    expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ state }) => state === 'running')).toHaveLength(9);
  });

  test('gives the kept answer for the same request and refuses another one', async () => {
    const { store } = await open();
    await store.claim('k', 'same');
    await store.keep('k', answer);
    expect(await store.claim('k', 'same')).toEqual({ state: 'answered', answer });
    expect(await store.claim('k', 'other')).toEqual({ state: 'different' });
  });

  test('frees a key whose request died after a minute, and one that was released at once', async () => {
    const { store, pass } = await open();
    await store.claim('dead', 'same');
    pass(61_000);
    expect(await store.claim('dead', 'same')).toEqual({ state: 'claimed' });
    await store.release('dead');
    expect(await store.claim('dead', 'same')).toEqual({ state: 'claimed' });
  });

  test('forgets an answer after 24 hours', async () => {
    const { db, store, pass, now } = await open();
    await store.claim('k', 'same');
    await store.keep('k', answer);
    pass(24 * 60 * 60 * 1000 + 1);
    await sweepIdempotencyKeys(db, now());
    expect(await store.claim('k', 'other')).toEqual({ state: 'claimed' });
  });
});
