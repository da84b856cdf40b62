import { emptyTally, metrics, type MetricName, observe } from '@highstreet/telemetry';
import { expect, test } from 'bun:test';
import { keepTelemetry } from '../src/services/keep-telemetry.ts';
import { readPrometheus } from '../src/services/read-prometheus.ts';
import { makeBatch, makeCtx, requests } from './context.ts';

const promtool = Bun.which('promtool');
if (promtool === null)
  process.stdout.write(
    'promtool test skipped: promtool is not installed (Debian: apt-get install prometheus)\n',
  );

const NASTY = 'a\\b"c\nd,e{f}g=h é';

/** Something of every metric there is, under ordinary and under nasty labels. */
function everything() {
  const names = Object.keys(metrics).filter((name): name is MetricName => name in metrics);
  const tally = emptyTally();
  observe(tally, 30);
  observe(tally, 0.1);
  const sets = names.flatMap((metric) =>
    ['plain', NASTY].map((value) => ({ metric, labels: metrics[metric].labels.map(() => value) })),
  );
  return {
    deltas: sets
      .filter(({ metric }) => metrics[metric].kind !== 'gauge')
      .map((set) => ({ ...set, tally }))
      .concat(requests('catalog', [3, 20_000], '5xx')),
    gauges: sets
      .filter(({ metric }) => metrics[metric].kind === 'gauge')
      .map((set) => ({ ...set, value: 2 })),
  };
}

test.skipIf(promtool === null)(
  'readPrometheus() gives text that promtool finds nothing wrong with',
  async () => {
    const ctx = await makeCtx();
    await keepTelemetry(ctx, [makeBatch(everything())]);
    const text = await readPrometheus(ctx);
    for (const { name } of Object.values(metrics)) expect(text).toContain(`# TYPE ${name} `);
    const checked = Bun.spawnSync([promtool ?? '', 'check', 'metrics'], {
      stdin: new TextEncoder().encode(text),
    });
    expect(checked.stderr.toString() + checked.stdout.toString()).toBe('');
    expect(checked.exitCode).toBe(0);
  },
);

test.skipIf(promtool === null)('promtool does refuse what is wrong', () => {
  const stdin = new TextEncoder().encode('# TYPE a counter\na{b="c} 1\n');
  expect(Bun.spawnSync([promtool ?? '', 'check', 'metrics'], { stdin, stderr: 'ignore' }).exitCode).not.toBe(
    0,
  );
});
