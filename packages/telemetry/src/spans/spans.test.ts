import { describe, expect, test } from 'bun:test';
import { continueTrace } from '../trace.ts';
import { inSpan, MAX_SPANS_PER_REQUEST } from './in-span.ts';
import { toOtlp } from './otlp.ts';
import { Sampler } from './sampler.ts';
import type { Span } from './span.ts';

const start = () => ({ ...continueTrace(null), spans: [] as Span[] });
const about = { name: 'SELECT products', kind: 'client' } as const;

describe('inSpan()', () => {
  test('makes a child of where it stands, and of that again', async () => {
    const trace = start();
    await inSpan(trace, about, (outer) => inSpan(outer, { name: 'inner', kind: 'internal' }, async () => 1));
    const [inner, outer] = trace.spans;
    expect(outer).toMatchObject({ traceId: trace.traceId, parentId: trace.spanId, isError: false });
    expect(inner).toMatchObject({ traceId: trace.traceId, parentId: outer!.spanId });
  });

  test('marks what throws and throws it on', async () => {
    const trace = start();
    const failing = inSpan(trace, about, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(trace.spans[0]?.isError).toBe(true);
  });

  test('marks an answer that is a failure', async () => {
    const trace = start();
    await inSpan(
      trace,
      about,
      async () => 503,
      (status) => status >= 500,
    );
    expect(trace.spans[0]?.isError).toBe(true);
  });

  test('stops noting, not working, after a bound', async () => {
    const trace = start();
    let done = 0;
    for (let index = 0; index < MAX_SPANS_PER_REQUEST + 50; index += 1)
      await inSpan(trace, about, async () => (done += 1));
    expect([trace.spans.length, done]).toEqual([MAX_SPANS_PER_REQUEST, MAX_SPANS_PER_REQUEST + 50]);
  });

  test('just runs where nothing is noted', async () => {
    expect(await inSpan(continueTrace(null), about, async (inner) => inner.spans)).toBeUndefined();
  });
});

describe('Sampler', () => {
  const ids = Array.from({ length: 4_000 }, () => continueTrace(null).traceId);
  const kept = (ratio: number) => {
    const sampler = new Sampler({ ratio, perSecond: Number.POSITIVE_INFINITY });
    return ids.filter((id) => sampler.keeps(id, 0));
  };

  test('keeps about the share it is told, the same traces wherever it runs', () => {
    expect(kept(1)).toHaveLength(ids.length);
    expect(kept(0)).toHaveLength(0);
    expect(kept(0.25).length / ids.length).toBeCloseTo(0.25, 1);
    expect(kept(0.25)).toEqual(kept(0.25));
    expect(kept(0.5)).toEqual(expect.arrayContaining(kept(0.25)));
  });

  test('keeps no more a second than it may', () => {
    const sampler = new Sampler({ ratio: 1, perSecond: 10 });
    const count = (now: number) => ids.slice(0, 100).filter((id) => sampler.keeps(id, now)).length;
    expect([count(5_000), count(5_999), count(6_000)]).toEqual([10, 0, 10]);
  });
});

describe('toOtlp()', () => {
  test('writes ids as hex, times as strings of nanoseconds, kinds and statuses as numbers', () => {
    const span: Span = {
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      name: 'GET /api/products',
      kind: 'server',
      startedAt: 1_800_000_000_123,
      duration: 45,
      isError: true,
      attributes: { 'http.response.status_code': 500, 'http.route': '/x', shared: true, ratio: 0.5 },
    };
    const exported = toOtlp([{ slice: 'catalog', release: 'r1', spans: [span] }]);
    expect(JSON.parse(JSON.stringify(exported))).toMatchObject({
      resourceSpans: [
        {
          resource: {
            attributes: expect.arrayContaining([{ key: 'service.name', value: { stringValue: 'catalog' } }]),
          },
          scopeSpans: [
            {
              spans: [
                {
                  traceId: span.traceId,
                  spanId: span.spanId,
                  kind: 2,
                  startTimeUnixNano: '1800000000123000000',
                  endTimeUnixNano: '1800000000168000000',
                  status: { code: 2 },
                  attributes: [
                    { key: 'http.response.status_code', value: { intValue: '500' } },
                    { key: 'http.route', value: { stringValue: '/x' } },
                    { key: 'shared', value: { boolValue: true } },
                    { key: 'ratio', value: { doubleValue: 0.5 } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(exported)).not.toContain('parentSpanId');
  });
});
