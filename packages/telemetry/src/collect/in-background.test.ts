import { describe, expect, spyOn, test } from 'bun:test';
import { inSpan } from '../spans/in-span.ts';
import type { TelemetryBatch } from './batch.ts';
import { collector } from './collector.ts';
import { inBackground } from './in-background.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

async function run(flags: string, task: () => Promise<unknown>) {
  const batches: TelemetryBatch[] = [];
  const bindings = {
    RELEASE: 'r9',
    PLATFORM: { collect: async (batch: TelemetryBatch) => void batches.push(batch) },
  };
  const about = {
    name: 'handle product.updated',
    kind: 'consumer',
    slice: 'catalog',
    bindings,
    ctx: { waitUntil: () => {} },
    traceparent: `00-${TRACE}-${PARENT}-${flags}`,
    correlationId: 'click-7',
  } as const;
  const outcome = await inBackground(about, ({ trace }) =>
    inSpan(trace, { name: 'INSERT inbox', kind: 'client' }, task),
  ).catch((error: unknown) => error);
  await collector.handOver();
  return { outcome, batches, spans: batches.flatMap(({ spans }) => spans) };
}

describe('inBackground()', () => {
  test('continues the trace of the cause, notes what it did, keeps failures always and logs their cause', async () => {
    const silent = [spyOn(console, 'error'), spyOn(console, 'log')].map((spy) =>
      spy.mockImplementation(() => {}),
    );
    const good = await run('01', async () => 7);
    expect(good.outcome).toBe(7);
    const [inner, outer] = good.spans;
    expect(outer).toMatchObject({ traceId: TRACE, parentId: PARENT, kind: 'consumer', isError: false });
    expect(inner).toMatchObject({ traceId: TRACE, parentId: outer?.spanId });

    expect((await run('00', async () => 7)).spans).toEqual([]);

    const bad = await run('00', () => Promise.reject(new Error('poison of ada@example.org')));
    expect(String(bad.outcome)).toContain('poison');
    expect(bad.spans.map(({ isError }) => isError)).toEqual([true, true]);
    const line = JSON.parse(bad.batches[0]?.lines[0] ?? '{}');
    expect(line).toMatchObject({
      level: 'error',
      slice: 'catalog',
      release: 'r9',
      correlationId: 'click-7',
      traceId: TRACE,
    });
    expect(JSON.stringify(line)).not.toContain('ada@');
    for (const spy of silent) spy.mockRestore();
  });
});
