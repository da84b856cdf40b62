import { describe, expect, test } from 'bun:test';
import { answerFrom, ResponseCache, type Cacheable } from './index.ts';

const PUBLIC = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1';

function makeCache(maxBytes?: number) {
  const clock = { now: 1_000_000, step: 0 };
  const sleep = async () => {
    clock.now += clock.step;
    await Bun.sleep(0);
  };
  const cache = new ResponseCache({ now: () => clock.now, sleep, random: () => 0 }, maxBytes);
  const request = (fetch: Cacheable['fetch'], rest: Partial<Cacheable> = {}): Cacheable => ({
    address: '/api/products',
    headers: new Headers(),
    deadline: clock.now + 5_000,
    fetch,
    common: { 'x-content-type-options': 'nosniff' },
    ...rest,
  });
  const find = (asked: Cacheable) => cache.find(asked.address, asked.headers);
  return { cache, clock, request, find };
}

/** A slice that answers with its own count. */
function makeSlice(headers: Record<string, string> = { 'cache-control': PUBLIC, etag: '"a"' }, status = 200) {
  const slice = {
    calls: 0,
    fetch: async () => new Response(String((slice.calls += 1)), { status, headers }),
  };
  return slice;
}

const text = (body: Uint8Array<ArrayBuffer> | undefined) => new TextDecoder().decode(body);

describe('ResponseCache', () => {
  test('keeps a public answer for as long as it says', async () => {
    const { cache, clock, request, find } = makeCache();
    const slice = makeSlice({ 'cache-control': 'public, s-maxage=10, max-age=0' });
    expect((await cache.load(request(slice.fetch))).kind).toBe('miss');
    clock.now += 9_999;
    expect(text(find(request(slice.fetch))?.body)).toBe('1');
    clock.now += 1;
    expect(find(request(slice.fetch))).toBeUndefined();
  });

  test('gives out a stale answer while one request fetches a new one', async () => {
    const { cache, clock, request, find } = makeCache();
    const slice = makeSlice();
    await cache.load(request(slice.fetch));
    clock.now += 1_500;
    const refreshes: Promise<void>[] = [];
    for (let index = 0; index < 10; index += 1) {
      const stored = find(request(slice.fetch));
      expect(text(stored?.body)).toBe('1');
      if (stored && cache.takesRefresh('/api/products', stored))
        refreshes.push(cache.refresh(request(slice.fetch)));
    }
    await Promise.all(refreshes);
    expect(slice.calls).toBe(2);
    expect(text(find(request(slice.fetch))?.body)).toBe('2');
    clock.now += 2_000;
    expect(find(request(slice.fetch))).toBeUndefined();
  });

  test('asks the slice once for 100 parallel requests', async () => {
    const { cache, request } = makeCache();
    const slice = makeSlice();
    const slow = async () => {
      await Bun.sleep(5);
      return slice.fetch();
    };
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => cache.load(request(slow))));
    expect(slice.calls).toBe(1);
    expect(outcomes.filter(({ kind }) => kind === 'miss')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'hit')).toHaveLength(99);
  });

  test('a filler that vanishes holds nobody up for ever', async () => {
    const { cache, clock, request } = makeCache();
    clock.step = 100;
    void cache.load(request(() => new Promise(() => undefined)));
    const slice = makeSlice();
    const outcome = await cache.load(request(slice.fetch, { deadline: 2_000_000 }));
    expect(outcome.kind).toBe('miss');
  });

  const refused: [string, Record<string, string>][] = [
    ['private', { 'cache-control': 'private, max-age=60' }],
    ['no-store', { 'cache-control': 'public, max-age=60, no-store' }],
    ['nothing', {}],
    ['max-age without public', { 'cache-control': 'max-age=60' }],
    ['a cookie', { 'cache-control': PUBLIC, 'set-cookie': 'a=1' }],
    ['Vary: *', { 'cache-control': PUBLIC, vary: '*' }],
    ['Vary: Cookie', { 'cache-control': PUBLIC, vary: 'Accept, Cookie' }],
  ];
  test.each(refused)('never keeps an answer with %s', async (_, headers) => {
    const { cache, request, find } = makeCache();
    const slice = makeSlice(headers);
    expect((await cache.load(request(slice.fetch))).kind).toBe('pass');
    expect(find(request(slice.fetch))).toBeUndefined();
  });

  test('never keeps an error', async () => {
    const { cache, request } = makeCache();
    for (const status of [404, 500, 301]) {
      expect((await cache.load(request(makeSlice(undefined, status).fetch))).kind).toBe('pass');
    }
  });

  test('keeps one answer for each value of a header that it varies with', async () => {
    const { cache, request, find } = makeCache();
    const slice = makeSlice({ 'cache-control': PUBLIC, vary: 'Accept-Language' });
    const german = { headers: new Headers({ 'accept-language': 'de' }) };
    const english = { headers: new Headers({ 'accept-language': 'en' }) };
    await cache.load(request(slice.fetch, german));
    expect(find(request(slice.fetch, english))).toBeUndefined();
    await cache.load(request(slice.fetch, english));
    expect(text(find(request(slice.fetch, german))?.body)).toBe('1');
    expect(text(find(request(slice.fetch, english))?.body)).toBe('2');
  });

  test('stays within its memory, the oldest leaving first', async () => {
    const { cache, request, find } = makeCache(20_000);
    const page = async () => new Response('x'.repeat(5_000), { headers: { 'cache-control': PUBLIC } });
    for (let index = 0; index < 10; index += 1) await cache.load(request(page, { address: `/${index}` }));
    const kept = Array.from({ length: 10 }, (_, index) => find(request(page, { address: `/${index}` })));
    expect(kept.filter(Boolean)).toHaveLength(3);
    expect(kept[9]).toBeDefined();
  });

  test('passes a body of more than 1 MiB on whole', async () => {
    const { cache, request } = makeCache();
    const big = 'x'.repeat(3 * 1024 * 1024);
    const outcome = await cache.load(
      request(async () => new Response(big, { headers: { 'cache-control': PUBLIC } })),
    );
    expect(outcome.kind).toBe('pass');
    if (outcome.kind === 'pass') expect((await outcome.response.text()).length).toBe(big.length);
  });
});

describe('answerFrom()', () => {
  const fill = async () => {
    const { cache, request } = makeCache();
    const outcome = await cache.load(request(makeSlice().fetch));
    if (outcome.kind === 'pass') throw new Error('not kept');
    return outcome.stored;
  };

  test('answers 304 to the tag at hand', async () => {
    const stored = await fill();
    for (const tag of ['"a"', 'W/"a"', '"b", "a"', '*']) {
      const response = answerFrom(
        stored,
        { method: 'GET', headers: new Headers({ 'if-none-match': tag }) },
        {},
      );
      expect([response.status, await response.text()]).toEqual([304, '']);
      expect(response.headers.get('etag')).toBe('"a"');
    }
    const other = answerFrom(stored, { method: 'GET', headers: new Headers({ 'if-none-match': '"b"' }) }, {});
    expect(other.status).toBe(200);
  });

  test('answers HEAD without a body', async () => {
    const response = answerFrom(
      await fill(),
      { method: 'HEAD', headers: new Headers() },
      { 'x-correlation-id': 'c' },
    );
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('content-length')).toBe('1');
    expect(response.headers.get('x-correlation-id')).toBe('c');
    expect(response.headers.get('vary')).toBe('Origin');
  });
});
