import { describe, expect, test } from 'bun:test';
import { requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import { keepTelemetry } from '../src/services/keep-telemetry.ts';
import { makeActor, makeBatch, makeCtx, makeSpan, requests, START } from './context.ts';

async function open() {
  const ctx = await makeCtx();
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const get = async (path: string) => {
    const response = await requestAs(app, makeActor('admin'), 'GET', `/api/platform${path}`);
    return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers };
  };
  return { ctx, get };
}

describe('GET /api/platform/traces', () => {
  test('pages newest first with no trace twice', async () => {
    const { ctx, get } = await open();
    const spans = Array.from({ length: 7 }, (_, index) =>
      makeSpan({ name: `t${index}`, startedAt: START + index }),
    );
    await keepTelemetry(ctx, [makeBatch({ spans })]);
    const seen: string[] = [];
    let next: string | undefined = '/traces?limit=3';
    while (next) {
      const { body, headers }: Awaited<ReturnType<typeof get>> = await get(next);
      seen.push(...body.items.map(({ name }: { name: string }) => name));
      next = /<\/api\/platform([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(['t6', 't5', 't4', 't3', 't2', 't1', 't0']);
  });

  test('finds by failure, duration, slice, name, correlation id and trace id', async () => {
    const { ctx, get } = await open();
    const slow = makeSpan({
      name: 'GET /slow',
      duration: 900,
      attributes: { 'highstreet.correlation_id': 'click-1' },
    });
    const bad = makeSpan({ name: 'POST /bad', isError: true });
    const inside = makeSpan({
      traceId: slow.traceId,
      parentId: slow.spanId,
      kind: 'client',
      name: 'SELECT x',
    });
    await keepTelemetry(ctx, [
      makeBatch({ spans: [slow, bad] }),
      makeBatch({ slice: 'catalog', spans: [inside] }),
    ]);
    const names = async (query: string) =>
      (await get(`/traces?${query}`)).body.items.map(({ name }: { name: string }) => name);
    expect(await names('failed=true')).toEqual(['POST /bad']);
    expect(await names('failed=false')).toEqual(['GET /slow']);
    expect(await names('minDurationMs=500')).toEqual(['GET /slow']);
    expect(await names('slice=catalog')).toEqual(['GET /slow']);
    expect(await names('q=BAD')).toEqual(['POST /bad']);
    expect(await names('q=click-1')).toEqual(['GET /slow']);
    expect(await names(`q=${bad.traceId}`)).toEqual(['POST /bad']);
    expect(await names('q=%25')).toEqual([]);
  });

  test.each(['limit=0', 'limit=101', 'failed=yes', 'minDurationMs=x', 'slice=A%20B'])(
    'refuses %s',
    async (query) => {
      const { get } = await open();
      expect((await get(`/traces?${query}`)).status).toBe(400);
    },
  );
});

describe('GET /api/platform/traces/{traceId}', () => {
  test('puts together what several workers handed over, whatever came first', async () => {
    const { ctx, get } = await open();
    const front = makeSpan({ name: 'POST /api/products', startedAt: START + 5, duration: 100 });
    const inner = makeSpan({
      traceId: front.traceId,
      parentId: front.spanId,
      name: 'POST /api/products',
      startedAt: START + 10,
      duration: 80,
    });
    const late = makeSpan({
      traceId: front.traceId,
      parentId: inner.spanId,
      kind: 'consumer',
      name: 'handle product.created',
      startedAt: START + 500,
      duration: 20,
      isError: true,
    });
    await keepTelemetry(ctx, [makeBatch({ slice: 'realtime', spans: [late] })]);
    await keepTelemetry(ctx, [makeBatch({ slice: 'catalog', release: 'r7', spans: [inner] })]);
    await keepTelemetry(ctx, [makeBatch({ spans: [front] })]);
    const { body } = await get(`/traces/${front.traceId}`);
    expect(body).toMatchObject({
      name: 'POST /api/products',
      slice: 'gateway',
      durationMs: 515,
      isError: true,
      spanCount: 3,
    });
    expect(
      body.spans.map(({ slice, offsetMs, release }: { slice: string; offsetMs: number; release: string }) => [
        slice,
        offsetMs,
        release,
      ]),
    ).toEqual([
      ['gateway', 0, 'r1'],
      ['catalog', 5, 'r7'],
      ['realtime', 495, 'r1'],
    ]);
  });

  test('answers 404 for what was not kept and 400 for what is no id', async () => {
    const { get } = await open();
    expect((await get(`/traces/${'a'.repeat(32)}`)).status).toBe(404);
    expect((await get('/traces/xyz')).status).toBe(400);
  });
});

describe('GET /api/platform/logs', () => {
  test('finds the lines of a correlation id; a slice cannot speak for another', async () => {
    const { ctx, get } = await open();
    const line = (message: string, correlationId: string, time: number) =>
      JSON.stringify({
        time: new Date(time).toISOString(),
        level: 'info',
        slice: 'forged',
        message,
        correlationId,
        x: 1,
      });
    await keepTelemetry(ctx, [
      makeBatch({ lines: [line('first', 'c1', START), line('other', 'c2', START), 'no json', '7'] }),
      makeBatch({ slice: 'catalog', lines: [line('second', 'c1', START + 1)] }),
    ]);
    const { body } = await get('/logs?correlationId=c1');
    expect(
      body.items.map(({ slice, message }: { slice: string; message: string }) => [slice, message]),
    ).toEqual([
      ['catalog', 'second'],
      ['gateway', 'first'],
    ]);
    expect(body.items[0].entry).toMatchObject({ x: 1 });
    expect((await get('/logs?limit=1')).body.nextCursor).toBeString();
    expect((await get('/logs?correlationId=a%20b')).status).toBe(400);
  });
});

describe('GET /api/platform/slices', () => {
  test('shows health, version and traffic; without the front door what was heard of', async () => {
    const { ctx, get } = await open();
    const probe = requests('gateway', [5, 5], '5xx', '/health/ready');
    const deltas = [
      probe,
      requests('catalog', [20, 20, 30, 400]),
      requests('catalog', [700], '5xx'),
      requests('gateway', [2]),
    ];
    await keepTelemetry(ctx, [
      makeBatch({ deltas, gauges: [{ metric: 'sockets', labels: [], value: 4 }] }),
      makeBatch({ source: 'i2', gauges: [{ metric: 'sockets', labels: [], value: 3 }] }),
    ]);
    const blind = (await get('/slices')).body;
    expect(blind).toMatchObject({ status: 'unknown', openSockets: 7 });
    expect(blind.items.map(({ name }: { name: string }) => name)).toEqual(['gateway', 'catalog']);

    const part = {
      status: 'ok',
      version: 'v3',
      uptime: 9,
      checks: { database: { status: 'ok', ms: 2 } },
    } as const;
    ctx.status.current = {
      status: 'ok',
      limits: 'shared',
      gateway: part,
      slices: { catalog: { ...part, breaker: 'open' } },
    };
    const { body } = await get('/slices');
    expect(body.items[1]).toMatchObject({
      name: 'catalog',
      version: 'v3',
      breaker: 'open',
      checks: [{ name: 'database', status: 'ok', ms: 2 }],
      traffic: { requests: 5, errors: 1, errorRatio: 0.2 },
    });
    expect(body.items[0].traffic).toMatchObject({ requests: 1, errors: 0 });
    expect(body.items[1].traffic.p95Ms).toBeGreaterThan(500);

    ctx.clock.now += 10 * 60_000;
    expect((await get('/slices')).body.items[1].traffic).toMatchObject({
      requests: 0,
      errorRatio: 0,
      p95Ms: null,
    });
  });
});

describe('GET /api/platform/metrics', () => {
  test('gives points without gaps, by slice, and the busiest routes', async () => {
    const { ctx, get } = await open();
    await keepTelemetry(ctx, [
      makeBatch({ deltas: [requests('catalog', [10, 10]), requests('identity', [90], '5xx')] }),
    ]);
    ctx.clock.now += 60_000;
    await keepTelemetry(ctx, [makeBatch({ deltas: [requests('catalog', [10], '2xx', '/api/y')] })]);
    const { body } = await get('/metrics/series?minutes=5');
    expect([body.stepSeconds, body.points.length]).toEqual([10, 31]);
    const busy = body.points.filter((point: { requests: number }) => point.requests > 0);
    expect(
      busy.map(({ requests: count, errors }: { requests: number; errors: number }) => [count, errors]),
    ).toEqual([
      [3, 1],
      [1, 0],
    ]);
    expect(body.points[0]).toMatchObject({ requests: 0, p95Ms: null });
    const own = (await get('/metrics/series?minutes=5&slice=identity')).body.points;
    expect(own.reduce((sum: number, point: { requests: number }) => sum + point.requests, 0)).toBe(1);
    const { items } = (await get('/metrics/routes?minutes=5')).body;
    expect(
      items.map(({ route, requests: count }: { route: string; requests: number }) => [route, count]),
    ).toEqual([
      ['/api/x', 2],
      ['/api/x', 1],
      ['/api/y', 1],
    ]);
    expect((await get('/metrics/series?minutes=1440')).body).toMatchObject({ stepSeconds: 480 });
    expect((await get('/metrics/series?minutes=0')).status).toBe(400);
  });
});
