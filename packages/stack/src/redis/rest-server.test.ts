import { afterAll, beforeAll, expect, test } from 'bun:test';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from '@upstash/redis';
import { node, type Started, startProcess } from '../../test/node-process.ts';
import { freePort } from '../process/free-port.ts';

const token = 'a-token';
const folder = mkdtempSync(join(tmpdir(), 'highstreet-redis-'));
let redisPort = 0;
let url = '';
let database: Started;
let rest: Started;
let redis: Redis;

function startDatabase(): Started {
  const settings = `--port ${redisPort} --bind 127.0.0.1 --appendonly no --dir ${folder} --save`;
  return startProcess('redis-server', [...settings.split(' '), '']);
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 100) throw error;
      await Bun.sleep(50);
    }
  }
}

beforeAll(async () => {
  redisPort = await freePort();
  const restPort = await freePort();
  url = `http://127.0.0.1:${restPort}`;
  database = startDatabase();
  rest = startProcess(node, [fileURLToPath(new URL('./rest-main.ts', import.meta.url))], {
    REST_PORT: String(restPort),
    REDIS_PORT: String(redisPort),
    REDIS_TOKEN: token,
  });
  redis = new Redis({ url, token, retry: false, enableTelemetry: false });
  await eventually(() => redis.ping());
}, 20_000);

afterAll(async () => {
  rest.kill('SIGTERM');
  database.kill('SIGTERM');
  await Promise.all([rest.ended, database.ended]);
  rmSync(folder, { recursive: true, force: true });
});

test('the REST server keeps strings, numbers, objects and what is not ASCII', async () => {
  expect(await redis.set('text', 'Grüße 😀 日本')).toBe('OK');
  expect(await redis.get<string>('text')).toBe('Grüße 😀 日本');
  await redis.set('object', { price: 1999, tags: ['ä'] });
  expect(await redis.get<unknown>('object')).toEqual({ price: 1999, tags: ['ä'] });
  expect(await redis.get('nothing')).toBeNull();
  await redis.set('looks like a status', 'OK');
  expect(await redis.get<string>('looks like a status')).toBe('OK');
  expect(await redis.ping()).toBe('PONG');
});

test('the REST server answers hashes, sorted sets, lists and scans in the shapes the client reads', async () => {
  expect(await redis.hset('hash', { name: 'Öl', count: 2 })).toBe(2);
  expect(await redis.hgetall('hash')).toEqual({ name: 'Öl', count: 2 });
  expect(await redis.hgetall('no hash')).toBeNull();
  expect(await redis.zadd('scores', { score: 1.5, member: 'a' }, { score: 2, member: 'b' })).toBe(2);
  expect(await redis.zrange<(string | number)[]>('scores', 0, -1, { withScores: true })).toEqual([
    'a',
    1.5,
    'b',
    2,
  ]);
  expect(await redis.zscore('scores', 'a')).toBe(1.5);
  await redis.rpush('list', 'x', 'y');
  expect(await redis.lrange('list', 0, -1)).toEqual(['x', 'y']);
  expect(await redis.mget('text', 'nothing')).toEqual(['Grüße 😀 日本', null]);
  const [cursor, keys] = await redis.scan(0, { match: 'scores', count: 1000 });
  expect([cursor, keys]).toEqual(['0', ['scores']]);
});

test('the REST server runs a pipeline in order and keeps an error at its place', async () => {
  const answers = await redis
    .pipeline()
    .set('n', 1)
    .incr('n')
    .lpush('n', 'x')
    .get('n')
    .exec({ keepErrors: true });
  expect(answers.map(({ result, error }) => result ?? error?.slice(0, 9))).toEqual(['OK', 2, 'WRONGTYPE', 2]);
});

test('the REST server runs a transaction that nothing comes between', async () => {
  await redis.set('counter', 0);
  const turns = Array.from({ length: 20 }, () =>
    redis.multi().incr('counter').incr('counter').exec<[number, number]>(),
  );
  for (const [first, second] of await Promise.all(turns)) expect(second).toBe(first + 1);
});

test('the REST server refuses a transaction with a command that Redis does not know', async () => {
  await expect(redis.multi().set('half', 1).exec()).resolves.toEqual(['OK']);
  const response = await post('/multi-exec', [['SET', 'half', '2'], ['NO-SUCH-COMMAND']]);
  expect(response.status).toBe(400);
  expect(await redis.get<number>('half')).toBe(1);
});

test('the REST server runs scripts with the flags that only Upstash knows, by text and by hash', async () => {
  const script = '#!lua flags=allow-key-locking\nreturn { KEYS[1], redis.call("INCRBY", KEYS[1], ARGV[1]) }';
  const hash = createHash('sha1').update(script).digest('hex');
  await expect(redis.evalsha(hash, ['limit'], ['2'])).rejects.toThrow('NOSCRIPT');
  expect(await redis.eval<string[], unknown>(script, ['limit'], ['2'])).toEqual(['limit', 2]);
  expect(await redis.evalsha<string[], unknown>(hash, ['limit'], ['3'])).toEqual(['limit', 5]);
  expect(await redis.scriptLoad(script)).toBe(hash);
  expect(await redis.scriptExists(hash)).toEqual([1]);
});

test('the REST server runs a sliding window as @upstash/ratelimit sends it', async () => {
  const script = `
      local current = tonumber(redis.call("GET", KEYS[1]) or "0")
      local previous = tonumber(redis.call("GET", KEYS[2]) or "0")
      local used = math.floor((1 - (ARGV[2] % ARGV[3]) / ARGV[3]) * previous) + current
      if used >= tonumber(ARGV[1]) then return -1 end
      local value = redis.call("INCRBY", KEYS[1], ARGV[4])
      if value == tonumber(ARGV[4]) then redis.call("PEXPIRE", KEYS[1], ARGV[3] * 2 + 1000) end
      return tonumber(ARGV[1]) - (used + ARGV[4])`;
  const run = () => redis.eval<(string | number)[], number>(script, ['w:2', 'w:1'], [2, 1500, 1000, 1]);
  expect([await run(), await run(), await run()]).toEqual([1, 0, -1]);
});

test('the REST server tells what Redis refuses', async () => {
  await redis.set('plain', 'x');
  await expect(redis.lpush('plain', 1)).rejects.toThrow('WRONGTYPE');
  await expect(redis.exec(['SUBSCRIBE', 'x'])).rejects.toThrow('not available');
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${token}`;
  return fetch(url + path, {
    method: 'POST',
    headers: { authorization, ...headers },
    body: JSON.stringify(body),
  });
}

test('the REST server takes a command as a path', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const set = await fetch(`${url}/set/by%2Fpath/a%20value?EX=100`, { headers });
  expect(await set.json()).toEqual({ result: 'OK' });
  expect(await (await fetch(`${url}/get/by%2Fpath?_token=${token}`)).json()).toEqual({ result: 'a value' });
  const body = await fetch(`${url}/set/body`, { method: 'POST', headers, body: 'the value' });
  expect(await body.json()).toEqual({ result: 'OK' });
  expect(await redis.ttl('by/path')).toBeGreaterThan(90);
});

test('the REST server encodes strings as base64 when asked to, and nothing else', async () => {
  await redis.set('ü', 'ö');
  const response = await post(
    '/pipeline',
    [
      ['GET', 'ü'],
      ['STRLEN', 'ü'],
      ['SET', 'k', 'v'],
    ],
    { 'upstash-encoding': 'base64' },
  );
  expect(await response.json()).toEqual([{ result: 'w7Y=' }, { result: 2 }, { result: 'OK' }]);
});

test('the REST server refuses a wrong token and what is not a command', async () => {
  expect((await post('/', ['PING'], { authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await post('/', [])).status).toBe(400);
  expect((await post('/', { PING: 1 })).status).toBe(400);
  expect((await post('/pipeline', 'PING')).status).toBe(400);
});

test('the REST server answers errors while Redis is away and serves when it is back', async () => {
  database.kill('SIGKILL');
  await database.ended;
  const begun = Date.now();
  expect((await post('/', ['PING'])).status).toBe(503);
  expect((await post('/pipeline', [['PING']])).status).toBe(503);
  expect((await post('/multi-exec', [['PING']])).status).toBe(503);
  expect(Date.now() - begun).toBeLessThan(1000);
  database = startDatabase();
  expect(await eventually(() => redis.ping())).toBe('PONG');
});
