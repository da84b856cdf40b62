import { collector, type TelemetryBatch } from '@highstreet/telemetry';
import { beforeEach, describe, expect, spyOn, test } from 'bun:test';
import { makeGateway } from '../../test/context.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';
const traced = (flags: string) => ({ headers: { traceparent: `00-${TRACE}-${PARENT}-${flags}` } });

beforeEach(() => collector.handOver());

/** A gateway whose platform keeps what it is given; `noted` hands over first. */
async function open(vars: Record<string, string> = {}) {
  const batches: TelemetryBatch[] = [];
  const collect = async (batch: TelemetryBatch) => void batches.push(batch);
  const made = await makeGateway(vars, collect);
  const noted = async () => {
    await collector.handOver();
    return {
      spans: batches.flatMap(({ spans }) => spans),
      lines: batches.flatMap(({ lines }) => lines),
      deltas: batches.flatMap(({ deltas }) => deltas),
      gauges: batches.flatMap(({ gauges }) => gauges),
    };
  };
  return { ...made, noted };
}

describe('a trace', () => {
  test('goes from the caller through the gateway and its call to the slice', async () => {
    const { send, slice, noted } = await open();
    await send('/api/wishlists', traced('01'));
    const { spans } = await noted();
    const [call, entry] = spans.filter(({ name }) => name !== 'rate limit');
    expect(entry).toMatchObject({
      traceId: TRACE,
      parentId: PARENT,
      kind: 'server',
      name: 'GET /api/wishlists',
    });
    expect(call).toMatchObject({
      traceId: TRACE,
      parentId: entry?.spanId,
      kind: 'client',
      name: 'call catalog',
    });
    expect(slice.seen[0]?.headers.get('traceparent')).toBe(`00-${TRACE}-${call?.spanId}-01`);
  });

  test('is not kept when the caller says no, but for a failure', async () => {
    const { send, slice, noted } = await open();
    await send('/api/wishlists', traced('00'));
    expect(slice.seen[0]?.headers.get('traceparent')).toEndWith('-00');
    expect((await noted()).spans).toEqual([]);
    slice.answer = () => new Response('stack', { status: 500 });
    const silent = spyOn(console, 'error').mockImplementation(() => {});
    await send('/api/wishlists', traced('00'));
    silent.mockRestore();
    const { spans, lines } = await noted();
    expect(spans.map(({ kind }) => kind)).toEqual(['client', 'client', 'client', 'server']);
    expect(spans.every(({ isError }) => isError)).toBe(true);
    expect(lines.join()).toContain('"status":502');
  });

  test('is kept by the share that is configured, whatever the caller wants', async () => {
    const { send, noted } = await open({ TRACE_RATIO: '0' });
    await send('/api/wishlists', traced('01'));
    expect((await noted()).spans).toEqual([]);
  });

  test('is not made of probes and of looking at telemetry', async () => {
    const { send, noted } = await open();
    await send('/health/ready');
    await send('/api/platform/traces');
    expect((await noted()).spans).toEqual([]);
  });
});

describe('metrics', () => {
  test('name the template and the release that the slice told, also for what memory answers', async () => {
    const { send, slice, noted } = await open();
    const headers = {
      'x-highstreet-route': '/api/products/:idOrSlug',
      'x-highstreet-release': 'r5',
      'cache-control': 'public, s-maxage=60',
    };
    slice.answer = () => Response.json({}, { headers });
    const [first, second] = [await send('/api/products/mug'), await send('/api/products/mug')];
    for (const response of [first, second])
      expect([...response.headers.keys()].filter((name) => name.startsWith('x-highstreet'))).toEqual([]);
    await send('/api/nothing');
    const { deltas } = await noted();
    const requests = deltas.filter(({ metric }) => metric === 'requests');
    expect(requests.map(({ labels, tally }) => [...labels, tally.count])).toEqual([
      ['catalog', '/api/products/:idOrSlug', 'GET', '2xx', 'r5', 2],
      ['gateway', 'unmatched', 'GET', '4xx', 'dev', 1],
    ]);
    const cache = deltas.filter(({ metric }) => metric === 'cache');
    expect(cache.map(({ labels, tally }) => [...labels, tally.count])).toEqual([
      ['catalog', 'miss', 1],
      ['catalog', 'hit', 1],
    ]);
  });

  test('stay bounded whatever clients ask for', async () => {
    const { send, noted } = await open({ RATE_LIMITS: 'off' });
    for (let index = 0; index < 300; index += 1) {
      await send(`/api/products/${crypto.randomUUID()}?x=${index}`);
      await send(`/api/${crypto.randomUUID()}`);
      await send(`/remotes/${index}/x.js`);
      await send('/', { method: index % 2 ? 'PURGE' : `X${index}` });
    }
    const { deltas } = await noted();
    expect(deltas.filter(({ metric }) => metric === 'requests').length).toBeLessThan(6);
  });

  test('count refusals by the class of the limit, and tell the state of the breakers', async () => {
    const { send, noted } = await open();
    for (let index = 0; index < 60; index += 1) await send('/api/auth/login', { method: 'POST' });
    const { deltas, gauges } = await noted();
    const refused = deltas.find(({ metric }) => metric === 'refusals');
    expect(refused?.labels).toEqual(['auth']);
    expect(refused?.tally.count).toBe(50);
    expect(gauges).toContainEqual({ metric: 'breaker', labels: ['catalog'], value: 0 });
  });
});

describe('an open console', () => {
  test('is told of requests, at most every two seconds, and not of its own reading', async () => {
    const { send, noted, told } = await open();
    for (const path of ['/api/platform/slices', '/api/events/dead-letters', '/health/status', '/metrics'])
      await send(path);
    await noted();
    expect(told).toEqual([]);
    await send('/api/wishlists');
    await noted();
    await send('/api/wishlists');
    await noted();
    expect(told).toEqual(['telemetry.kept']);
  });
});

describe('/metrics', () => {
  const token = 'scrape-token-of-a-test';

  test('is for admins and the scrape token only', async () => {
    const { send, slice, bearer } = await open({ METRICS_TOKEN: token });
    slice.answer = ({ url }) => new Response(`# from ${new URL(url).pathname}\n`);
    const as = async (headers: Record<string, string>) => (await send('/metrics', { headers })).status;
    expect(await as({})).toBe(401);
    expect(await as({ authorization: 'Bearer wrong' })).toBe(401);
    expect(await as({ authorization: `Basic ${token}` })).toBe(401);
    expect(await as(await bearer())).toBe(403);
    expect(await as(await bearer({ role: 'admin' }))).toBe(200);
    const scraped = await send('/metrics', { headers: { authorization: `Bearer ${token}` } });
    expect([scraped.status, await scraped.text()]).toEqual([200, '# from /metrics\n']);
    expect(scraped.headers.get('cache-control')).toBe('no-store');
    expect((await send('/metrics', { method: 'POST' })).status).toBe(405);
  });

  test('has no token that works when none is configured, and is 503 when the platform is away', async () => {
    const { send, slice, bearer } = await open();
    expect((await send('/metrics', { headers: { authorization: 'Bearer ' } })).status).toBe(401);
    expect((await send('/metrics', { headers: { authorization: 'Bearer undefined' } })).status).toBe(401);
    slice.answer = () => new Response('no', { status: 500 });
    expect((await send('/metrics', { headers: await bearer({ role: 'admin' }) })).status).toBe(503);
  });
});
