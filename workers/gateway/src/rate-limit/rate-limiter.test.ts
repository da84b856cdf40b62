import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { RedisClient, spawn, type Subprocess } from 'bun';
import { policyOf, RateLimiter, type Policy } from './rate-limiter.ts';
import { redisBudget, type SharedBudget } from './shared-budget.ts';

const port = 20_000 + (process.pid % 20_000);
let server: Subprocess;
let redis: RedisClient;
let shared: SharedBudget;
let keys = 0;

beforeAll(async () => {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  server = spawn(['redis-server', ...args], { stdout: 'ignore' });
  redis = new RedisClient(`redis://127.0.0.1:${port}`, { maxRetries: 50 });
  shared = redisBudget({
    script: async (text, _sha1, names, values) =>
      redis.send('EVAL', [text, String(names.length), ...names, ...values.map(String)]),
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await redis.send('PING', []).catch(() => false)) return;
    await Bun.sleep(20);
  }
});

afterAll(() => {
  redis.close();
  server.kill();
});

const down: SharedBudget = { take: async () => undefined };
const tenPerSecond = policyOf([{ name: 'second', quota: 10, seconds: 1 }], 1);
const general = policyOf(
  [
    { name: 'second', quota: 50, seconds: 1 },
    { name: 'minute', quota: 100, seconds: 60 },
  ],
  1,
);

function makeClock() {
  const clock = { now: 1_800_000_000_000 };
  const runtime = { now: () => clock.now, sleep: async () => undefined, random: () => 0 };
  return { clock, limiter: (budget: SharedBudget) => new RateLimiter(budget, runtime) };
}

const nextKey = () => `test:${(keys += 1)}`;
const passed = async (limiters: RateLimiter[], key: string, policy: Policy, requests: number) => {
  const all = Array.from({ length: requests }, (_, index) =>
    limiters[index % limiters.length]?.take(key, policy),
  );
  return (await Promise.all(all)).filter((verdict) => verdict?.isAllowed).length;
};

describe.each(['the shared store', 'one isolate alone'])('RateLimiter.take() with %s', (store) => {
  const budget: SharedBudget = { take: (take) => (store === 'the shared store' ? shared : down).take(take) };

  test('of 100 parallel requests at limit 10 exactly 10 pass', async () => {
    const { limiter } = makeClock();
    expect(await passed([limiter(budget)], nextKey(), tenPerSecond, 100)).toBe(10);
  });

  test('never admits more than the quota in any window, wherever it begins', async () => {
    const { clock, limiter } = makeClock();
    const [one, key] = [limiter(budget), nextKey()];
    const times: number[] = [];
    for (let step = 0; step < 600; step += 1) {
      if ((await one.take(key, tenPerSecond)).isAllowed) times.push(clock.now);
      clock.now += 7;
    }
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + 1_000).length).toBeLessThanOrEqual(10);
    }
    expect(times.length).toBeGreaterThanOrEqual(38);
  });

  test('after the time it names, a request passes again', async () => {
    const { clock, limiter } = makeClock();
    const [one, key] = [limiter(budget), nextKey()];
    await passed([one], key, general, 50);
    const refused = await one.take(key, general);
    expect(refused).toMatchObject({ isAllowed: false, window: { name: 'second' } });
    clock.now += refused.retryAfterMs;
    expect((await one.take(key, general)).isAllowed).toBe(true);
  });

  test('holds every window: 100 in a minute, whatever the pace', async () => {
    const { clock, limiter } = makeClock();
    const [one, key] = [limiter(budget), nextKey()];
    let count = 0;
    for (let step = 0; step < 118; step += 1) {
      if ((await one.take(key, general)).isAllowed) count += 1;
      clock.now += 500;
    }
    expect(count).toBe(100);
  });

  test('says what remains', async () => {
    const { limiter } = makeClock();
    const [one, key] = [limiter(budget), nextKey()];
    expect((await one.take(key, tenPerSecond)).remaining).toBe(9);
    expect((await one.take(key, tenPerSecond)).remaining).toBe(8);
  });
});

describe('RateLimiter.take() in several isolates', () => {
  test('of 100 parallel requests over four isolates exactly 10 pass', async () => {
    const { limiter } = makeClock();
    const isolates = [limiter(shared), limiter(shared), limiter(shared), limiter(shared)];
    expect(await passed(isolates, nextKey(), tenPerSecond, 100)).toBe(10);
  });

  test('leases never admit more than the quota, and are given back', async () => {
    const { clock, limiter } = makeClock();
    const isolates = [limiter(shared), limiter(shared), limiter(shared)];
    const key = nextKey();
    let count = 0;
    for (let step = 0; step < 150; step += 1) {
      count += await passed(isolates, key, general, 3);
      clock.now += 300;
    }
    expect(count).toBeLessThanOrEqual(100);
    expect(count).toBeGreaterThanOrEqual(90);
  });

  test('a lease saves most round trips', async () => {
    const { clock, limiter } = makeClock();
    let trips = 0;
    const counting = limiter({ take: (take) => ((trips += 1), shared.take(take)) });
    const key = nextKey();
    for (let step = 0; step < 50; step += 1) {
      expect((await counting.take(key, general)).isAllowed).toBe(true);
      clock.now += 50;
    }
    expect(trips).toBeLessThanOrEqual(15);
  });

  test('the lease of an isolate that is gone keeps counting', async () => {
    const { limiter } = makeClock();
    const key = nextKey();
    await limiter(shared).take(key, general);
    expect(await passed([limiter(shared)], key, general, 100)).toBe(45);
  });
});
