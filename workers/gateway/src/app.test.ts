import { decodeActor } from '@highstreet/http/actor';
import { ELSEWHERE_HEADER } from '@highstreet/http/problem';
import { describe, expect, test } from 'bun:test';
import { makeGateway, ORIGIN, UNNAMED } from '../test/context.ts';

const PUBLIC = { 'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=1' };

describe('a request', () => {
  test('reaches the slice with the canonical path, the ids, the deadline and nothing else from outside', async () => {
    const { send, slice } = await makeGateway();
    const headers = {
      'x-correlation-id': 'abc.1',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'x-user-id': 'usr_9',
      'x-highstreet-actor': 'forged',
      'x-client-address': '6.6.6.6',
      cookie: 'a=1',
      'x-custom': 'kept',
    };
    const response = await send('/api/v1//wishlists/?a=1', { headers });
    const [seen] = slice.seen;
    expect(seen?.url).toBe(`${ORIGIN}/api/wishlists?a=1`);
    const names = [...(seen?.headers.keys() ?? [])];
    expect(names).toEqual([
      'traceparent',
      'x-client-address',
      'x-correlation-id',
      'x-custom',
      'x-deadline-ms',
      'x-hops',
    ]);
    expect(seen?.headers.get('traceparent')).toStartWith('00-0af7651916cd43dd8448eb211c80319c-');
    expect(seen?.headers.get('x-client-address')).toBe('127.0.0.1');
    expect(response.headers.get('x-correlation-id')).toBe('abc.1');
  });

  test('carries the actor of its token', async () => {
    const { send, slice, bearer } = await makeGateway();
    await send('/api/users/me', { headers: await bearer({ role: 'admin' }) });
    expect(decodeActor(slice.seen[0]?.headers.get('x-highstreet-actor'))).toMatchObject({
      id: 'usr_1',
      role: 'admin',
    });
    expect(slice.seen[0]?.headers.has('authorization')).toBe(false);
  });

  test.each(['bad id', 'x'.repeat(129), 'a"b', ''])('with the correlation id %p gets another', async (id) => {
    const { send } = await makeGateway();
    const response = await send('/api/products', { headers: { 'x-correlation-id': id } });
    expect(response.headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the gateway refuses', () => {
  test.each([
    [400, '/api/%2e%2e%2fx', {}],
    [404, '/api/nothing', {}],
    [404, '/API/products', {}],
    [401, '/api/users/me', {}],
    [401, '/api/products', { method: 'POST' }],
    [401, '/api/products', { headers: { authorization: 'nonsense' } }],
    [403, '/api/products', { headers: { origin: 'null' } }],
    [403, '/api/auth/login', { method: 'POST', headers: { origin: 'https://evil.test' } }],
    [405, '/health', { method: 'POST' }],
    [405, '/some/page', { method: 'POST' }],
    [413, '/api/auth/login', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) }],
    [415, '/api/auth/login', { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } }],
    [431, '/api/products', { headers: { 'x-big': 'x'.repeat(40_000) } }],
    [504, '/api/products', { headers: { 'x-request-timeout-ms': '0' } }],
    [508, '/api/products', { headers: { 'x-hops': '8' } }],
  ] as [number, string, RequestInit][])('with %d: %s', async (status, path, init) => {
    const { send, slice } = await makeGateway();
    const response = await send(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.json()).toMatchObject({
      status,
      correlationId: response.headers.get('x-correlation-id'),
    });
    expect(slice.seen).toHaveLength(0);
  });

  test('what is over the limit, with 429', async () => {
    const { send } = await makeGateway();
    const answers = await Promise.all(Array.from({ length: 100 }, () => send('/api/auth/providers')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(90);
    expect(refused[0]?.headers.get('ratelimit-policy')).toBe('"second";q=10;w=1');
    expect(refused[0]?.headers.get('ratelimit')).toBe('"second";r=0;t=1');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });

  test('nothing for the limit when load is tested, and only by configuration', async () => {
    const { send } = await makeGateway({ PROFILE: 'bench' });
    const answers = await Promise.all(Array.from({ length: 100 }, () => send('/api/auth/providers')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(makeGateway({ PROFILE: 'production', RATE_LIMITS: 'off' })).rejects.toThrow();
  });
});

describe('a slice that breaks', () => {
  test.each([
    ['throws', () => Promise.reject(new Error('secret at db.ts:1'))],
    ['answers with a stack', () => new Response('Error: secret at db.ts:1', { status: 500 })],
  ])('and %s is a 502 with fixed text', async (_, answer) => {
    const { send, slice } = await makeGateway();
    slice.answer = answer;
    const response = await send('/api/wishlists');
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('secret');
  });

  test('is refused with 503 after five failures, and the others serve on', async () => {
    const { send, slice } = await makeGateway();
    slice.answer = (request) =>
      request.url.includes('/api/auth') ? new Response('ok') : new Response('x', { status: 500 });
    for (let count = 0; count < 5; count += 1) await send('/api/wishlists');
    const calls = slice.seen.length;
    const response = await send('/api/wishlists');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
    expect(slice.seen).toHaveLength(calls);
    expect((await send('/api/auth/providers')).status).toBe(200);
  });

  test('with a problem of its own is passed on', async () => {
    const { send, slice } = await makeGateway();
    const type = { 'content-type': 'application/problem+json' };
    slice.answer = () => new Response('{"status":500}', { status: 500, headers: type });
    const response = await send('/api/wishlists');
    expect([response.status, await response.text()]).toEqual([500, '{"status":500}']);
  });

  test('and answers noise is refused with 502, and counts as broken', async () => {
    const { send, slice } = await makeGateway();
    slice.answer = () => new Response('noise', { headers: { [UNNAMED]: '1' } });
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await send('/api/wishlists')).status);
    expect(statuses).toEqual([502, 502, 502, 502, 502, 503]);
  });

  test('because another slice is away is not broken itself, and what it serves alone stays reachable', async () => {
    const { send, slice } = await makeGateway();
    const problem = { 'content-type': 'application/problem+json', [ELSEWHERE_HEADER]: '1' };
    slice.answer = () => new Response('{}', { status: 503, headers: problem });
    for (let turn = 0; turn < 6; turn += 1) {
      const response = await send('/api/wishlists', { method: 'GET' });
      expect([response.status, response.headers.has(ELSEWHERE_HEADER)]).toEqual([503, false]);
    }
    slice.answer = () => Response.json({});
    expect((await send('/api/wishlists')).status).toBe(200);
  });

  test('never gets a POST twice, unless it has an idempotency key', async () => {
    const { send, slice, bearer } = await makeGateway();
    slice.answer = () => new Response('x', { status: 502 });
    const headers = await bearer();
    await send('/api/wishlists', { method: 'POST', body: '{}', headers });
    expect(slice.seen).toHaveLength(1);
    await send('/api/wishlists', {
      method: 'POST',
      body: '{}',
      headers: { ...headers, 'idempotency-key': 'k' },
    });
    expect(slice.seen).toHaveLength(4);
    expect(await slice.seen[3]?.text()).toBe('{}');
  });
});

describe('a public read', () => {
  test('is answered from memory, also as 304 and HEAD', async () => {
    const { send, slice } = await makeGateway();
    slice.answer = () => Response.json({ a: 1 }, { headers: { ...PUBLIC, etag: '"1"' } });
    expect((await send('/api/products')).headers.get('cache-status')).toBe('highstreet; fwd=miss; stored');
    const hit = await send('//api/v1/products/');
    expect(hit.headers.get('cache-status')).toBe('highstreet; hit');
    expect(await hit.json()).toEqual({ a: 1 });
    expect((await send('/api/products', { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
    expect(await (await send('/api/products', { method: 'HEAD' })).text()).toBe('');
    expect(slice.seen).toHaveLength(1);
  });

  test('of a signed-in user never is, and is never kept', async () => {
    const { send, slice, bearer } = await makeGateway();
    slice.answer = () => Response.json({ a: 1 }, { headers: PUBLIC });
    await send('/api/products', { headers: await bearer() });
    await send('/api/products', { headers: await bearer() });
    await send('/api/products');
    expect(slice.seen).toHaveLength(3);
  });

  test('that breaks off is refused with 502 rather than shown half', async () => {
    const { send, slice } = await makeGateway();
    const pull = (body: ReadableStreamDefaultController) => body.error(new Error('cut'));
    const start = (body: ReadableStreamDefaultController) =>
      body.enqueue(new TextEncoder().encode('{"items":'));
    slice.answer = () =>
      new Response(new ReadableStream({ start, pull }, { highWaterMark: 2 }), { headers: PUBLIC });
    const response = await send('/api/products');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      502,
      'application/problem+json',
    ]);
  });

  test('asks the slice without what only one client has', async () => {
    const { send, slice } = await makeGateway();
    const headers = { cookie: 'a=1', 'user-agent': 'x', 'if-none-match': '"1"', 'accept-language': 'de' };
    await send('/api/products', { headers });
    const names = [...(slice.seen[0]?.headers.keys() ?? [])];
    expect(names).toContain('accept-language');
    for (const name of ['cookie', 'user-agent', 'if-none-match']) expect(names).not.toContain(name);
  });
});

describe('CORS', () => {
  const partner = { ALLOWED_ORIGINS: 'https://partner.test' };

  test('a preflight never reaches a slice', async () => {
    const { send, slice } = await makeGateway(partner);
    const headers = { origin: 'https://partner.test', 'access-control-request-method': 'PUT' };
    const response = await send('/api/products', { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://partner.test');
    expect(slice.seen).toHaveLength(0);
  });

  test('answers differ by origin, from memory too', async () => {
    const { send, slice } = await makeGateway(partner);
    slice.answer = () => Response.json({}, { headers: { ...PUBLIC, 'access-control-allow-origin': '*' } });
    const listed = await send('/api/products', { headers: { origin: 'https://partner.test' } });
    const foreign = await send('/api/products', { headers: { origin: 'https://evil.test' } });
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://partner.test');
    expect(listed.headers.get('vary')).toBe('Origin');
    expect(foreign.headers.has('access-control-allow-origin')).toBe(false);
  });
});
