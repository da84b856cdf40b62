import { formatMetrics } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { readTotals } from '../db/read-metrics.ts';

/** What all isolates have counted, as the text that Prometheus scrapes. */
export async function readPrometheus(ctx: Pick<Ctx, 'db' | 'now'>): Promise<string> {
  const { series, gauges } = await readTotals(ctx.db, ctx.now());
  return formatMetrics(series, gauges);
}
