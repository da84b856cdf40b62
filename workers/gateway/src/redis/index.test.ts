import { afterEach, describe, expect, test } from 'bun:test';
import { serve, type Server } from 'bun';
import { RedisLink } from './index.ts';

const servers: Server<undefined>[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.stop(true)));

function makeLink(answer: () => Response | Promise<Response>) {
  const calls = { count: 0 };
  const server = serve({ port: 0, hostname: '127.0.0.1', fetch: () => ((calls.count += 1), answer()) });
  servers.push(server);
  const clock = { now: 1_000_000 };
  const runtime = { now: () => clock.now, sleep: async () => undefined, random: () => 0 };
  return { link: new RedisLink({ url: server.url.origin, token: 't' }, runtime), calls, clock };
}

const get = (link: RedisLink) => link.run((redis) => redis.get<string>('a'));

describe('RedisLink', () => {
  test('answers what Redis answers', async () => {
    const { link } = makeLink(() => Response.json({ result: 'b' }));
    expect(await get(link)).toBe('b');
    expect(link.isUp()).toBe(true);
  });

  test('gives up after 300 ms, and after three failures asks no more for five seconds', async () => {
    const { link, calls, clock } = makeLink(() =>
      Bun.sleep(2_000).then(() => Response.json({ result: 'b' })),
    );
    const start = performance.now();
    expect(await get(link)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1_500);
    await Promise.all([get(link), get(link)]);
    expect(link.isUp()).toBe(false);
    await get(link);
    expect(calls.count).toBe(3);
    clock.now += 5_000;
    await get(link);
    expect(calls.count).toBe(4);
  });

  test('takes an error of Redis for a failure, never for a value', async () => {
    const { link } = makeLink(() => Response.json({ error: 'WRONGTYPE' }, { status: 400 }));
    expect(await get(link)).toBeUndefined();
  });

  test('is down when none is configured', async () => {
    const link = new RedisLink(undefined, { now: () => 0, sleep: async () => undefined, random: () => 0 });
    expect([await get(link), link.isUp(), await link.ping()]).toEqual([undefined, false, false]);
  });
});
