import { describe, expect, test } from 'bun:test';
import { createClient } from '@libsql/client/web';
import { reuseStreams } from './reuse-streams.ts';

/** A server that answers `SELECT 1` on streams it knows, and 400 on others. */
function makeServer() {
  const seen: { baton: string | null; types: string[] }[] = [];
  const known = new Set<string>();
  let count = 0;
  const send = async (request: Request): Promise<Response> => {
    const body: { baton?: string; requests: { type: string; stmt?: { sql?: string } }[] } =
      await request.json();
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

function open(send: (request: Request) => Promise<Response>) {
  const client = createClient({
    url: `http://database-${(server += 1)}.test`,
    fetch: reuseStreams(send, () => clock),
  });
  return {
    one: async () => (await client.execute('SELECT 1 AS one')).rows[0]?.['one'],
    fail: () => client.execute('fail'),
  };
}

describe('reuseStreams()', () => {
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
});
