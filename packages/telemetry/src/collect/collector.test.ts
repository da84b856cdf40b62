import { describe, expect, test } from 'bun:test';
import type { Span } from '../spans/span.ts';
import type { TelemetryBatch, TelemetrySink } from './batch.ts';
import { Collector } from './collector.ts';

const span: Span = {
  traceId: 't',
  spanId: 's',
  name: 'n',
  kind: 'internal',
  startedAt: 0,
  duration: 0,
  isError: false,
  attributes: {},
};

function open(collect?: TelemetrySink['collect']) {
  const batches: TelemetryBatch[] = [];
  const collector = new Collector();
  const keep = async (batch: TelemetryBatch) => void batches.push(batch);
  collector.belongTo({ slice: 'catalog', release: 'r1', sink: { collect: collect ?? keep } });
  const work: Promise<unknown>[] = [];
  return { collector, batches, work, ctx: { waitUntil: (each: Promise<unknown>) => void work.push(each) } };
}

describe('Collector', () => {
  test('hands over what many requests noted, in one call, in the background of one', async () => {
    const { collector, batches, work, ctx } = open();
    for (let index = 0; index < 50; index += 1) {
      collector.addSpans([span]);
      collector.addLine('{}');
      collector.meter.count('cache', { slice: 'catalog', result: 'hit' });
      collector.handOverSoon(ctx);
    }
    expect(work).toHaveLength(1);
    expect(batches).toHaveLength(0);
    await Promise.all(work);
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ slice: 'catalog', release: 'r1' });
    expect([batches[0]?.spans.length, batches[0]?.lines.length]).toEqual([50, 50]);
    expect(batches[0]?.deltas[0]?.tally.count).toBe(50);
  });

  test('never fails and asks no more for a while when the platform is down; counters go on', async () => {
    let calls = 0;
    const { collector } = open(() => {
      calls += 1;
      throw new Error('gone');
    });
    collector.addSpans([span]);
    await collector.handOver();
    collector.addSpans([span]);
    collector.meter.count('cache', { slice: 'catalog', result: 'hit' });
    await collector.handOver();
    expect(calls).toBe(1);
    expect(collector.meter.take().deltas.map(({ metric }) => metric)).toEqual(['cache']);
  });

  test('is bounded and says how much it dropped', async () => {
    const { collector, batches } = open();
    for (let index = 0; index < 3_000; index += 1) {
      collector.addSpans([span]);
      collector.addLine('{}');
    }
    collector.addLine('x'.repeat(40_000));
    await collector.handOver();
    expect([batches[0]?.spans.length, batches[0]?.lines.length]).toEqual([2_000, 1_000]);
    expect(batches[0]?.deltas[0]).toMatchObject({ metric: 'dropped', tally: { count: 3_001 } });
  });

  test('keeps nothing and sends nothing without a platform', async () => {
    const collector = new Collector();
    collector.addLine('{}');
    collector.handOverSoon({
      waitUntil: () => {
        throw new Error('nothing to wait for');
      },
    });
    await collector.handOver();
  });

  test('sends nothing when there is nothing', async () => {
    const { collector, batches } = open();
    await collector.handOver();
    expect(batches).toEqual([]);
  });
});
