import { describe, expect, test } from 'bun:test';
import type { Database } from '@highstreet/data';
import { openToys, toyPainted } from '../test/toys.ts';
import type { CloudEvent } from './cloud-event.ts';
import { consume } from './consume.ts';
import { on, onAny, type Handler } from './handler.ts';
import { INBOX_DAYS, sweepInbox } from './inbox.ts';
import type { ConsumeOptions } from './take-effect.ts';
import { fakeStore, makeEvent, makeMessage } from './testing/index.ts';

type Ctx = { db: Database; trace: { traceId: string } };

const DAY_MS = 24 * 60 * 60 * 1000;
/** An effect that shows how often it happened. */
const addToy = (colour: string) => ({
  sql: 'INSERT INTO toys (id, colour) VALUES (hex(randomblob(8)), ?)',
  args: [colour],
});
const onPainted = on(toyPainted, {
  writes: (_ctx: Ctx, { data: { colour } }) => {
    if (colour === 'poison') throw new Error('no such colour');
    return [addToy(colour)];
  },
});

async function open(handlers: Handler<Ctx>[] = [onPainted], more: Partial<ConsumeOptions<Ctx>> = {}) {
  const db = await openToys();
  const store = fakeStore();
  const options: ConsumeOptions<Ctx> = {
    slice: 'toys',
    consumer: 'toys',
    handlers,
    context: (meta) => ({ db, ...meta }),
    store,
    now: () => 5_000,
    bindings: {},
    ctx: { waitUntil: () => {} },
    ...more,
  };
  const take = async (...messages: ReturnType<typeof makeMessage>[]) => {
    await consume(options, { messages });
    return messages.map(({ settled }) => settled);
  };
  const colours = async () =>
    (await db.$client.execute('SELECT colour FROM toys ORDER BY rowid')).rows.map((row) => row['colour']);
  const inbox = async () =>
    (await db.$client.execute('SELECT event_id, outcome FROM inbox')).rows.map((row) => row['outcome']);
  return { db, store, take, colours, inbox, options };
}

const painted = (colour: string, fields: Partial<CloudEvent> = {}) =>
  makeEvent({ data: { toyId: 'toy_1', colour }, ...fields });
const message = (event: CloudEvent, attempts = 1) => makeMessage({ event }, attempts);

describe('consume()', () => {
  test('lets an event take effect once, however often and however parallel it comes', async () => {
    const { take, colours, store } = await open();
    const event = painted('blue');
    const all = Array.from({ length: 10 }, () => take(message(event), message(event)));
    expect((await Promise.all(all)).flat()).toEqual(Array(20).fill('acked'));
    expect(await colours()).toEqual(['blue']);
    expect(store.reports.flatMap(({ done }) => done)).toContain(event.id);
  });

  test('settles each message on its own: a poison one does not repeat its siblings', async () => {
    const { take, colours, store } = await open();
    const poison = painted('poison', { subject: 'toy_2' });
    const settled = await take(message(painted('blue')), message(poison), message(painted('green')));
    expect(settled).toEqual(['acked', 'retried', 'acked']);
    expect((await colours()).toSorted()).toEqual(['blue', 'green']);
    expect(store.reports[0]?.failed).toMatchObject([{ id: poison.id, tries: 1 }]);
    expect(store.reports[0]?.failed[0]?.error).toContain('no such colour');
  });

  test('commits what comes together in one transaction, and what one spoils one by one', async () => {
    const { take, db, colours } = await open();
    let batches = 0;
    const { batch } = db.$client;
    db.$client.batch = (...args: Parameters<typeof batch>) => (
      (batches += args[1] === 'write' ? 1 : 0),
      batch.apply(db.$client, args)
    );
    const many = Array.from({ length: 30 }, (_, index) => painted('blue', { subject: `toy_${index}` }));
    const [first] = many;
    await take(...many.map((event) => message(event)));
    expect([batches, (await colours()).length]).toEqual([1, 30]);
    const again = first ? [message(first)] : [];
    expect(await take(...again, message(painted('green', { subject: 'toy_x' })))).toEqual(['acked', 'acked']);
    expect([batches, (await colours()).length]).toEqual([2, 31]);
  });

  test('gives nothing up while its database is away', async () => {
    const away = Object.assign(new Error('the database does not answer'), { code: 'unavailable' });
    const failing = on(toyPainted, {
      writes: (_ctx: Ctx) => {
        throw new Error('failed', { cause: away });
      },
    });
    const { take, store } = await open([failing]);
    expect(await take(message(painted('x'), 5))).toEqual(['acked']);
    expect(store.reports[0]?.failed).toMatchObject([{ tries: 0, retryInMs: 30_000 }]);
  });

  test('tries five times with growing pauses, then it is a dead letter', async () => {
    const { take, store } = await open();
    const event = painted('poison');
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const each = message(event, attempt);
      expect(await take(each)).toEqual(['retried']);
      pauses.push(each.delaySeconds);
    }
    pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(2 ** index);
      expect(pause).toBeLessThanOrEqual(2 ** (index + 1));
    });
    expect(await take(message(event, 5))).toEqual(['acked']);
    expect(store.reports.at(-1)?.failed).toMatchObject([{ id: event.id, tries: 5 }]);
    expect(store.reports.at(-1)?.failed[0]?.retryInMs).toBeUndefined();
  });

  test('counts the tries from before a crash', async () => {
    const { take, store } = await open();
    const event = painted('poison');
    expect(await take(makeMessage({ event, tries: 4 }))).toEqual(['acked']);
    expect(store.reports[0]?.failed).toMatchObject([{ tries: 5 }]);
  });

  test('keeps a dead letter in the queue while the store is away, and a done one not', async () => {
    const { take, store } = await open();
    store.isAway = true;
    expect(await take(message(painted('poison'), 5), message(painted('blue')))).toEqual(['retried', 'acked']);
  });

  test('ignores versions that are older than the last seen, also side by side', async () => {
    const { take, colours, inbox } = await open();
    await take(message(painted('v2', { aggregateversion: 2 })));
    await take(message(painted('v1', { aggregateversion: 1 })));
    await take(message(painted('v2 too', { aggregateversion: 2 })));
    await take(message(painted('other', { aggregateversion: 1, source: '/slices/other' })));
    expect(await colours()).toEqual(['v2', 'v2 too', 'other']);
    expect(await inbox()).toEqual(['done', 'ignored', 'done', 'done']);
  });

  test('gives a consumer that writes a log every version', async () => {
    const log = onAny<Ctx>({ writes: (_ctx, { data }) => [addToy(JSON.stringify(data))] });
    const { take, colours } = await open([log], { keepsOlder: true });
    await take(message(makeEvent({ aggregateversion: 2, data: 'two' })));
    await take(message(makeEvent({ aggregateversion: 1, data: 'one' })));
    expect(await colours()).toEqual(['"two"', '"one"']);
  });

  test('handles events of one subject in order', async () => {
    const { take, colours } = await open();
    const events = ['a', 'b', 'c'].map((colour, index) => painted(colour, { aggregateversion: index + 1 }));
    await take(...events.toReversed().map((event) => message(event)));
    expect(await colours()).toEqual(['a', 'b', 'c']);
  });

  test('leaves nothing of an effect that fails half-way', async () => {
    const half = on(toyPainted, {
      writes: (_ctx: Ctx) => [addToy('half'), { sql: 'INSERT INTO nowhere VALUES (1)', args: [] }],
    });
    const { take, colours, inbox } = await open([half]);
    expect(await take(message(painted('x')))).toEqual(['retried']);
    expect([await colours(), await inbox()]).toEqual([[], []]);
  });

  test('does what follows the commit again when it failed, and the effect not', async () => {
    let calls = 0;
    const failing = on(toyPainted, {
      writes: (_ctx: Ctx) => [addToy('once')],
      after: async () => {
        calls += 1;
        if (calls === 1) throw new Error('the cache is away');
      },
    });
    const { take, colours } = await open([failing]);
    const event = painted('x');
    expect(await take(message(event))).toEqual(['retried']);
    expect(await take(message(event, 2))).toEqual(['acked']);
    expect([calls, await colours()]).toEqual([2, ['once']]);
  });

  test('reads what travelled as a reference, with its unknown extensions', async () => {
    const seen: CloudEvent[] = [];
    const watch = onAny<Ctx>({ writes: (_ctx, event) => (seen.push(event), []) });
    const { take, store } = await open([watch]);
    const event = makeEvent({ custom: 'kept' });
    store.events.set(event.id, event);
    expect(await take(makeMessage({ ref: event.id }))).toEqual(['acked']);
    expect(seen).toMatchObject([{ id: event.id, custom: 'kept' }]);
  });

  test('goes on with the trace of the event', async () => {
    const traces: string[] = [];
    const watch = onAny<Ctx>({ writes: (ctx) => (traces.push(ctx.trace.traceId), []) });
    const { take } = await open([watch]);
    const traceId = 'c'.repeat(32);
    await take(message(makeEvent({ traceparent: `00-${traceId}-${'d'.repeat(16)}-01` })));
    expect(traces).toEqual([traceId]);
  });

  test('sets aside what is no delivery, and refuses data that does not fit the contract', async () => {
    const { take, inbox } = await open();
    expect(await take(makeMessage({ nonsense: true }))).toEqual(['acked']);
    expect(await take(message(makeEvent({ data: { colour: 7 } })))).toEqual(['retried']);
    expect(await take(message(makeEvent({ type: 'toy.unknown' })))).toEqual(['acked']);
    expect(await inbox()).toEqual(['ignored']);
  });
});

describe('sweepInbox()', () => {
  test('keeps rows for as long as a redelivery can come', async () => {
    const { take, inbox, db } = await open();
    await take(message(painted('blue', { aggregateversion: 1 })));
    await sweepInbox(db, 5_000 + INBOX_DAYS * DAY_MS);
    expect(await inbox()).toEqual(['done']);
    await sweepInbox(db, 5_001 + INBOX_DAYS * DAY_MS);
    expect(await inbox()).toEqual([]);
    expect(INBOX_DAYS).toBeGreaterThan(30);
  });
});
