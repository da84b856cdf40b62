import { afterAll, describe, expect, test } from 'bun:test';
import { Redis } from '@upstash/redis';
import { openCache } from './cache.ts';

/** As much of Redis as the cache uses, behind the REST interface that its client speaks. */
function serveRedis() {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  const run = ([name = '', ...args]: string[]): unknown => {
    const [key = '', value = ''] = args;
    asked.push(name.toLowerCase());
    if (name.toLowerCase() === 'mget') return args.map((each) => kept.get(each) ?? null);
    if (name.toLowerCase() === 'incr') kept.set(key, String(Number(kept.get(key) ?? 0) + 1));
    else kept.set(key, value);
    return 'OK';
  };
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      const body: (string | string[])[] = JSON.parse(await request.text());
      const commands = body.map((part) => (Array.isArray(part) ? part.map(String) : []));
      if (Array.isArray(body[0])) return Response.json(commands.map((command) => ({ result: run(command) })));
      return Response.json({ result: run(body.map(String)) });
    },
  });
  return { redis: new Redis({ url: server.url.href, token: 'x', responseEncoding: false }), asked, server };
}

const servers: ReturnType<typeof Bun.serve>[] = [];
afterAll(() => servers.forEach((server) => void server.stop(true)));

let prefix = 0;
const policy = { tags: ['products'], seconds: 60 };

function open() {
  const { redis, asked, server } = serveRedis();
  servers.push(server);
  let clock = 0;
  const name = `cache-${(prefix += 1)}`;
  const openOne = () => openCache(redis, name, () => clock);
  return { asked, openOne, pass: (ms: number) => void (clock += ms) };
}

describe('openCache()', () => {
  test('loads once, then answers from memory for a second, then from Redis', async () => {
    const { asked, openOne, pass } = open();
    const cache = openOne();
    let loads = 0;
    const read = () => cache.read('a', policy, async () => ((loads += 1), { value: loads }));
    expect([await read(), await read()]).toEqual([{ value: 1 }, { value: 1 }]);
    const reads = () => asked.filter((name) => name === 'mget').length;
    expect(reads()).toBe(1);
    pass(1_001);
    expect(await read()).toEqual({ value: 1 });
    expect([loads, reads()]).toEqual([1, 2]);
  });

  test('a change of a tag makes every value under it stale', async () => {
    const { openOne } = open();
    const cache = openOne();
    let version = 1;
    const read = () => cache.read('a', policy, async () => version);
    await read();
    version = 2;
    await cache.invalidate(['products']);
    expect(await read()).toBe(2);
  });

  test('a value that was being loaded while the change came is not served afterwards', async () => {
    const { openOne } = open();
    const cache = openOne();
    await cache.read('a', policy, async () => {
      await cache.invalidate(['products']);
      return 'old';
    });
    const fresh = { ...policy, isFresh: true };
    expect(await cache.read('a', fresh, async () => 'new')).toBe('new');
  });

  test('a writer passes memory and sees the own change', async () => {
    const { openOne } = open();
    const cache = openOne();
    await cache.read('a', policy, async () => 'old');
    await cache.invalidate(['other']);
    let asked = false;
    await cache.read('a', { ...policy, isFresh: true }, async () => ((asked = true), 'unused'));
    expect(asked).toBe(false);
  });
});
