import { formatMetrics, metrics, type GaugeValue, type MetricDefinition } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { readTotals } from '../db/read-metrics.ts';

/** An isolate that has not told a gauge for so long (in milliseconds) no longer counts. */
export const GAUGE_MS = 60_000;

/** What all isolates have counted, as the text that Prometheus scrapes. */
export async function readPrometheus(ctx: Pick<Ctx, 'db' | 'now'>): Promise<string> {
  const { series, gauges } = await readTotals(ctx.db, ctx.now() - GAUGE_MS);
  return formatMetrics(series, combine(gauges));
}

/** One value out of the readings of several isolates. */
function combine(readings: readonly GaugeValue[]): GaugeValue[] {
  const combined = new Map<string, GaugeValue>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.metric, reading.labels]);
    const { combine: how }: MetricDefinition = metrics[reading.metric];
    const known = combined.get(key)?.value;
    const value =
      known === undefined
        ? reading.value
        : how === 'max'
          ? Math.max(known, reading.value)
          : known + reading.value;
    combined.set(key, { ...reading, value });
  }
  return [...combined.values()];
}
