import { describe, expect, test } from 'bun:test';
import { HranaClient, type Send } from './client.ts';

/** A server that answers `SELECT 1` on streams it knows, and 400 on others. */
function makeServer() {
  const seen: { baton: string | null; types: string[] }[] = [];
  const known = new Set<string>();
  let count = 0;
  const send: Send = async (_url, init) => {
    const body: { baton?: string; requests: { type: string; stmt?: { sql?: string } }[] } = JSON.parse(
      init.body,
    );
    seen.push({ baton: body.baton ?? null, types: body.requests.map(({ type }) => type) });
    if (body.baton !== undefined && !known.delete(body.baton))
      return new Response('no such stream', { status: 400 });
    const results = body.requests.map(({ type, stmt }) => {
      if (stmt?.sql?.includes('fail'))
        return { type: 'error', error: { message: 'UNIQUE constraint failed', code: 'X' } };
      const result = {
        cols: [{ name: 'one' }],
        rows: [[{ type: 'integer', value: '1' }]],
        affected_row_count: 0,
        last_insert_rowid: null,
      };
      return { type: 'ok', response: type === 'execute' ? { type, result } : { type } };
    });
    const isClosed = body.requests.some(({ type }) => type === 'close');
    const baton = isClosed ? null : `stream-${(count += 1)}`;
    if (baton) known.add(baton);
    return Response.json({ baton, base_url: null, results });
  };
  return { send, seen, forget: () => known.clear() };
}

let clock = 0;
let server = 0;

function open(send: Send) {
  const client = new HranaClient(`http://database-${(server += 1)}.test`, undefined, send, () => clock);
  return {
    one: async () => (await client.execute('SELECT 1 AS one')).rows[0]?.['one'],
    fail: () => client.execute('fail'),
  };
}

describe('HranaClient', () => {
  test('sends one request on the stream of the one before and gives the same answer', async () => {
    const { send, seen } = makeServer();
    const { one } = open(send);
    expect([await one(), await one(), await one()]).toEqual([1, 1, 1]);
    expect(seen.map(({ baton }) => baton)).toEqual([null, 'stream-1', 'stream-2']);
    expect(seen.flatMap(({ types }) => types)).toEqual(['execute', 'execute', 'execute']);
  });

  test('never gives one stream to two requests at once', async () => {
    const { send, seen } = makeServer();
    const { one } = open(send);
    await one();
    await Promise.all([one(), one(), one()]);
    const used = seen.flatMap(({ baton }) => baton ?? []);
    expect(new Set(used).size).toBe(used.length);
  });

  test('opens another stream when the server has forgotten the old one', async () => {
    const { send, seen, forget } = makeServer();
    const { one } = open(send);
    await one();
    forget();
    expect(await one()).toBe(1);
    expect(seen.map(({ baton }) => baton)).toEqual([null, 'stream-1', null]);
  });

  test('closes a stream that had an error, and leaves one alone that is too old', async () => {
    const { send, seen } = makeServer();
    const { one, fail } = open(send);
    await expect(fail()).rejects.toThrow('UNIQUE');
    expect(seen.at(-1)).toEqual({ baton: 'stream-1', types: ['close'] });
    await one();
    clock += 60_000;
    await one();
    expect(seen.at(-1)?.baton).toBeNull();
  });

  test('gives rows by name and by index, and keeps both values of columns of one name', async () => {
    const cols = [{ name: 'id' }, { name: 'id' }, { name: 'name' }];
    const rows = [
      [
        { type: 'integer', value: '1' },
        { type: 'integer', value: '2' },
        { type: 'text', value: 'mug' },
      ],
    ];
    const result = { cols, rows, affected_row_count: 0, last_insert_rowid: '7' };
    const { ask } = answering({ type: 'execute', result });
    const { rows: found, lastInsertRowid } = await ask('SELECT');
    expect([found[0]?.[0], found[0]?.[1], found[0]?.['name'], found[0]?.length]).toEqual([1, 2, 'mug', 3]);
    expect(lastInsertRowid).toBe(7n);
  });

  test('refuses an integer that a number cannot hold rather than to change it', async () => {
    const rows = [[{ type: 'integer', value: '9007199254740993' }]];
    const { ask } = answering({
      type: 'execute',
      result: { cols: [{ name: 'n' }], rows, affected_row_count: 0, last_insert_rowid: null },
    });
    await expect(ask('SELECT')).rejects.toThrow(RangeError);
  });

  test.each(['noise, no JSON', new ReadableStream({ start: (body) => body.error(new Error('cut')) })])(
    'takes noise and half answers as a database that is away',
    async (body) => {
      const client = new HranaClient('http://one.test', 'secret', async () => new Response(body));
      await expect(client.execute('SELECT')).rejects.toMatchObject({ code: 'unavailable' });
    },
  );

  test('throws what a step of a batch ran into', async () => {
    const step_errors = [
      null,
      { message: 'UNIQUE constraint failed: a.b', code: 'SQLITE_CONSTRAINT' },
      null,
      null,
    ];
    const { client } = answering({ type: 'batch', result: { step_results: [], step_errors } });
    await expect(client.batch(['INSERT'], 'write')).rejects.toThrow('UNIQUE constraint failed: a.b');
  });
});

function answering(response: object) {
  const send: Send = async () =>
    Response.json({ baton: null, base_url: null, results: [{ type: 'ok', response }] });
  const client = new HranaClient('http://one.test', 'secret', send);
  return { client, ask: (sql: string) => client.execute(sql) };
}
