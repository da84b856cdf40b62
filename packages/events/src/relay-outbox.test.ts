import { describe, expect, test } from 'bun:test';
import type { Database } from '@highstreet/data';
import { makeToys, openSharedToys, openToys } from '../test/toys.ts';
import type { CloudEvent } from './cloud-event.ts';
import { openRelay } from './open-relay.ts';
import { relayOutbox, sweepOutbox } from './relay-outbox.ts';
import { fakeQueue, fakeStore, makeEvent } from './testing/index.ts';

const idsOf = (bodies: unknown[]) => bodies.map((body) => (body as CloudEvent).id);
const at = (time: number) => () => time;

async function open(count: number) {
  const db = await openToys();
  await makeToys(db, count);
  const queue = fakeQueue();
  const store = fakeStore();
  const relay = (time: number) => relayOutbox(db, queue, { store, now: at(time) });
  return { db, queue, store, relay };
}

async function put(db: Database, event: CloudEvent) {
  await db.$client.execute({
    sql: 'INSERT INTO outbox (id, type, subject, event, created_at) VALUES (?, ?, ?, ?, 0)',
    args: [event.id, event.type, event.subject, JSON.stringify(event)],
  });
}

describe('relayOutbox()', () => {
  test('sends what waits once, and not again while it may be on its way', async () => {
    const { queue, relay } = await open(3);
    expect(await relay(2_000)).toEqual({ sent: 3, confirmed: 0 });
    expect(await relay(6_000)).toEqual({ sent: 0, confirmed: 0 });
    expect(new Set(idsOf(queue.sent)).size).toBe(3);
  });

  test('of parallel relays over their own connections each row goes to one', async () => {
    const databases = await openSharedToys(6);
    const [first] = databases;
    if (first) await makeToys(first, 450);
    const queue = fakeQueue();
    const store = fakeStore();
    const relays = databases.map((db) => relayOutbox(db, queue, { store, now: at(2_000) }));
    const sent = (await Promise.all(relays)).map((relayed) => relayed.sent);
    expect(sent.reduce((left, right) => left + right)).toBe(450);
    expect(sent.filter((count) => count > 0).length).toBeGreaterThan(1);
    expect(new Set(idsOf(queue.sent)).size).toBe(450);
  });

  test('sends at most 100 messages and 240 KB a batch', async () => {
    const { db, queue, relay } = await open(0);
    for (let index = 0; index < 30; index += 1) await put(db, makeEvent({ data: 'x'.repeat(20_000) }));
    for (let index = 0; index < 230; index += 1) await put(db, makeEvent());
    await relay(1_000);
    expect(queue.sent.length).toBe(260);
    expect(Math.max(...queue.batches)).toBeLessThanOrEqual(100);
    expect(queue.batches[0]).toBe(11);
  });

  test('leaves what the queue refuses, and sends it after the lease', async () => {
    const { queue, relay } = await open(2);
    queue.isRefusing = true;
    await expect(relay(2_000)).rejects.toThrow('refuses');
    queue.isRefusing = false;
    expect(await relay(2_100)).toEqual({ sent: 0, confirmed: 0 });
    expect(await relay(7_001)).toEqual({ sent: 2, confirmed: 0 });
  });

  test('sends what got lost again, and never what the store knows', async () => {
    const { queue, store, relay } = await open(3);
    await relay(2_000);
    const [arrived] = queue.sent as CloudEvent[];
    if (arrived) await store.accept([arrived]);
    queue.sent = [];
    expect(await relay(7_001)).toEqual({ sent: 2, confirmed: 1 });
    expect(idsOf(queue.sent)).not.toContain(arrived?.id);
    expect(await relay(7_002)).toEqual({ sent: 0, confirmed: 0 });
  });

  test('sends all again when the store does not answer', async () => {
    const { store, relay } = await open(2);
    await relay(2_000);
    store.isAway = true;
    expect(await relay(7_001)).toEqual({ sent: 2, confirmed: 0 });
  });

  test('hands a large event to the store, and a refusal there holds up no other', async () => {
    const { db, queue, store, relay } = await open(1);
    const large = makeEvent({ data: 'ä'.repeat(60_000), custom: 'kept' });
    await put(db, large);
    store.isAway = true;
    await expect(relay(2_000)).rejects.toThrow('away');
    expect(queue.sent.length).toBe(1);
    store.isAway = false;
    await relay(8_000);
    expect(store.events.get(large.id)).toMatchObject({ custom: 'kept' });
    expect(await relay(100_000)).toMatchObject({ sent: 1 });
  });
});

describe('sweepOutbox()', () => {
  test('deletes what arrived more than a day ago, and nothing that waits', async () => {
    const { db, store, queue, relay } = await open(2);
    await relay(2_000);
    const [arrived] = queue.sent as CloudEvent[];
    if (arrived) await store.accept([arrived]);
    await relay(7_001);
    await sweepOutbox(db, 7_000 + 24 * 3_600_000);
    await sweepOutbox(db, 7_002 + 24 * 3_600_000);
    const { rows } = await db.$client.execute('SELECT id FROM outbox');
    expect(rows.map((row) => row['id'])).toEqual([idsOf(queue.sent)[1] ?? '']);
  });
});

describe('openRelay()', () => {
  test('flushes after a request that emitted, and otherwise every five seconds', async () => {
    const { db, queue, store } = await open(1);
    let time = 10_000_000;
    const make = (hasEmitted: boolean) =>
      openRelay({
        slice: 'toys',
        db,
        queue,
        store,
        emit: { hasEmitted: () => hasEmitted },
        now: () => time,
      });
    await make(true).afterRequest()?.();
    expect(queue.sent.length).toBe(1);
    time += 4_999;
    expect(make(false).afterRequest()).toBeUndefined();
    time += 1;
    expect(make(false).afterRequest()).toBeDefined();
  });

  test('many requests at once send twice: the first at once, the others together a moment later', async () => {
    const { db, queue, store } = await open(3);
    let time = 20_000_000;
    const emit = { hasEmitted: () => true };
    const make = () => openRelay({ slice: 'toys', db, queue, store, emit, now: () => time });
    const sends = [0, 10, 20, 30].map((after) => ((time = 20_000_000 + after), make().afterRequest()));
    expect(sends.map((send) => send !== undefined)).toEqual([true, true, false, false]);
    await sends[1]?.();
    expect(queue.sent.length).toBe(3);
    time -= 1_000_000;
    expect(make().afterRequest()).toBeDefined();
  });

  test('never throws: the request has succeeded', async () => {
    const { db, queue, store } = await open(1);
    queue.isRefusing = true;
    const emit = { hasEmitted: () => true };
    await openRelay({ slice: 'toys', db, queue, store, emit, now: at(2_000) }).flush();
    expect(queue.sent).toEqual([]);
  });
});
