import { describe, expect, test } from 'bun:test';
import { makeBatch, makeCtx, makeSpan, requests, START } from '../../test/context.ts';
import { keepTelemetry } from './keep-telemetry.ts';
import { readPrometheus } from './read-prometheus.ts';
import { sweepTelemetry } from './sweep-telemetry.ts';

const count = async (ctx: Awaited<ReturnType<typeof makeCtx>>, table: string) =>
  Number((await ctx.db.$client.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.['n']);

describe('keepTelemetry()', () => {
  test('adds up what many isolates counted, in one round trip', async () => {
    const ctx = await makeCtx();
    const before = ctx.roundTrips();
    await keepTelemetry(ctx, [
      makeBatch({ source: 'a', deltas: [requests('catalog', [4, 40])], spans: [makeSpan()], lines: ['{}'] }),
      makeBatch({ source: 'b', deltas: [requests('catalog', [400])] }),
    ]);
    expect(ctx.roundTrips() - before).toBe(1);
    await keepTelemetry(ctx, [makeBatch({ source: 'c', deltas: [requests('catalog', [4])] })]);
    const text = await readPrometheus(ctx);
    const labels = 'slice="catalog",route="/api/x",method="GET",status="2xx",release="r1"';
    expect(text).toContain(`highstreet_requests_total{${labels}} 4\n`);
    expect(text).toContain(`highstreet_request_duration_seconds_bucket{${labels},le="0.005"} 2\n`);
    expect(text).toContain(`highstreet_request_duration_seconds_sum{${labels}} 0.448\n`);
    expect(await count(ctx, 'metric_points')).toBe(1);
  });

  test('takes the worst isolate for a breaker, the sum for sockets, and forgets isolates that are silent', async () => {
    const ctx = await makeCtx();
    const gauges = (breaker: number, sockets: number) => [
      { metric: 'breaker' as const, labels: ['catalog'], value: breaker },
      { metric: 'sockets' as const, labels: [], value: sockets, source: `hub-${sockets}` },
    ];
    await keepTelemetry(ctx, [makeBatch({ source: 'a', gauges: gauges(2, 5) })]);
    ctx.clock.now += 50_000;
    await keepTelemetry(ctx, [makeBatch({ source: 'b', gauges: gauges(0, 3) })]);
    expect(await readPrometheus(ctx)).toContain('highstreet_breaker_state{slice="catalog"} 2\n');
    expect(await readPrometheus(ctx)).toContain('highstreet_open_sockets 8\n');
    ctx.clock.now += 20_000;
    expect(await readPrometheus(ctx)).toContain('highstreet_breaker_state{slice="catalog"} 0\n');
    expect(await readPrometheus(ctx)).toContain('highstreet_open_sockets 8\n');
    ctx.clock.now += 74 * 60_000;
    expect(await readPrometheus(ctx)).toContain('highstreet_open_sockets 3\n');
  });

  test('ignores a metric it does not know, as another release may send', async () => {
    const ctx = await makeCtx();
    const delta = JSON.parse(JSON.stringify({ ...requests('catalog', [1]), metric: 'tomorrow' }));
    await keepTelemetry(ctx, [makeBatch({ deltas: [delta] })]);
    expect(await readPrometheus(ctx)).toBe('');
  });
});

describe('sweepTelemetry()', () => {
  test('forgets after a day, and adds ten seconds up to minutes without losing a count', async () => {
    const ctx = await makeCtx();
    for (let step = 0; step < 12; step += 1) {
      const fields = { deltas: [requests('catalog', [5])], spans: [makeSpan({ startedAt: ctx.clock.now })] };
      await keepTelemetry(ctx, [
        makeBatch({ ...fields, lines: [JSON.stringify({ time: new Date(ctx.clock.now), message: 'm' })] }),
      ]);
      ctx.clock.now += 10_000;
    }
    await sweepTelemetry(ctx);
    expect(await count(ctx, 'metric_points')).toBe(12);
    ctx.clock.now = START + 3 * 3_600_000;
    await sweepTelemetry(ctx);
    await sweepTelemetry(ctx);
    const { rows } = await ctx.db.$client.execute('SELECT at, count FROM metric_points ORDER BY at');
    expect(rows.map((row) => [row['at'], row['count']])).toEqual([
      [START, 6],
      [START + 60_000, 6],
    ]);
    expect([await count(ctx, 'spans'), await count(ctx, 'traces'), await count(ctx, 'logs')]).toEqual([
      12, 12, 12,
    ]);
    ctx.clock.now = START + 25 * 3_600_000;
    await sweepTelemetry(ctx);
    const left = ['metric_points', 'spans', 'traces', 'logs'].map((table) => count(ctx, table));
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
    expect(await readPrometheus(ctx)).toContain('highstreet_requests_total');
  });
});
