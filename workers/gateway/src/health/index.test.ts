import { describe, expect, test } from 'bun:test';
import { makeGateway } from '../../test/context.ts';
import { slices } from '../upstreams.ts';

const good = { status: 'ok', version: 'r1', uptime: 5, checks: { database: { status: 'ok', ms: 3 } } };

describe('health', () => {
  test('of the gateway needs nobody', async () => {
    const { send, slice } = await makeGateway();
    expect(await (await send('/health')).json()).toEqual({ status: 'ok' });
    expect(slice.seen).toHaveLength(0);
  });

  test('of the system is not ready without Redis, and says how requests are counted', async () => {
    const { send, slice } = await makeGateway();
    slice.answer = () => Response.json(good);
    const ready = await send('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'degraded' }]);
    const redis = await send('/health/redis');
    expect([redis.status, await redis.json()]).toEqual([503, { status: 'down', limits: 'per-isolate' }]);
    expect((await send('/health/database')).status).toBe(200);
  });

  const redisAnswers = () => {
    const server = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      fetch: () => Response.json({ result: 'PONG' }),
    });
    const vars = { REDIS_URL: `http://127.0.0.1:${server.port}`, REDIS_TOKEN: 't' };
    return { vars, stop: () => server.stop(true) };
  };

  test('is ready when every slice, database and Redis serves, and not when one of them does not', async () => {
    const redis = redisAnswers();
    const { send, slice, clock } = await makeGateway(redis.vars);
    const ready = async () => (await send('/health/ready')).status;
    slice.answer = () => Response.json(good);
    expect(await ready()).toBe(200);
    const broken = { ...good, status: 'down', checks: { database: { status: 'down', ms: 800 } } };
    const degraded = {
      ...good,
      status: 'degraded',
      checks: { ...good.checks, redis: { status: 'down', ms: 400 } },
    };
    for (const bad of [broken, degraded]) {
      clock.now += 1_000;
      let asked = 0;
      slice.answer = () =>
        Response.json((asked += 1) === 2 ? bad : good, { status: bad === broken ? 503 : 200 });
      expect(await ready()).toBe(503);
      expect((await send('/health/services')).status).toBe(200);
      expect((await send('/health/status')).status).toBe(200);
      expect((await send('/health/database')).status).toBe(bad === broken ? 503 : 200);
    }
    await redis.stop();
  });

  test('is down when every slice is, and never shows why', async () => {
    const { send, slice } = await makeGateway();
    slice.answer = () => new Response('Error: connect 10.0.0.7:5432', { status: 500 });
    expect((await send('/health/ready')).status).toBe(503);
    expect((await send('/health/database')).status).toBe(503);
    const status = await send('/health/status');
    expect(await status.text()).not.toContain('10.0.0.7');
  });

  test('shows strangers what serves, and admins also times and breakers', async () => {
    const { send, slice, bearer } = await makeGateway();
    slice.answer = () =>
      Response.json({ ...good, secret: 'hidden', checks: { database: { status: 'ok', ms: 3, host: 'h' } } });
    const open = await send('/health/status');
    const seen = await open.json();
    expect(seen).toMatchObject({
      slices: { catalog: { version: 'r1', uptime: 5, checks: { database: { status: 'ok' } } } },
    });
    expect(JSON.stringify(seen)).not.toMatch(/hidden|"ms"|"host"|breaker/);
    const full = await send('/health/status', { headers: await bearer({ role: 'admin' }) });
    expect(await full.json()).toMatchObject({
      slices: { catalog: { breaker: 'closed', checks: { database: { ms: 3 } } } },
    });
    const customer = await send('/health/status', { headers: await bearer() });
    expect(await customer.text()).not.toContain('breaker');
  });

  test('asks the slices at most once a second', async () => {
    const { send, slice, clock } = await makeGateway();
    slice.answer = () => Response.json(good);
    for (let count = 0; count < 5; count += 1) await send('/health/services');
    const { length } = Object.keys(slices);
    expect(slice.seen).toHaveLength(length);
    clock.now += 1_000;
    await send('/health/services');
    expect(slice.seen).toHaveLength(2 * length);
  });
});
