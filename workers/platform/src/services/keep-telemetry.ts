import { writeBatch, type Statement } from '@highstreet/data';
import { isMetricName, type TelemetryBatch } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { addDeltas, addLogs, addSpans, setGauges } from '../db/write-telemetry.ts';
import { toLogRow, toSpanRows, toTraceRows } from '../db/telemetry-rows.ts';

/** How long a stretch of time is that one point of a series stands for, in milliseconds. */
export const STEP_MS = 10_000;

/** Writes what isolates handed over, in one round trip. Batches may come in any order. */
export async function keepTelemetry(
  ctx: Pick<Ctx, 'db' | 'now'>,
  batches: readonly TelemetryBatch[],
): Promise<void> {
  const now = ctx.now();
  const at = Math.floor(now / STEP_MS) * STEP_MS;
  const spans = batches.flatMap(toSpanRows);
  const lines = batches.flatMap(({ slice, lines: own }) => own.map((line) => toLogRow(slice, line, now)));
  const logs = lines.filter((row) => row !== undefined);
  // One row per series and batch: two of the same would be two updates of one row in one statement.
  const deltas = batches.map((batch) => batch.deltas.filter(({ metric }) => isMetricName(metric)));
  const gauges = batches.flatMap(({ gauges: readings, source }) =>
    readings.map((each) => ({ source, ...each })),
  );
  const writes: Statement[] = [
    ...deltas.filter((each) => each.length > 0).flatMap((each) => addDeltas(each, at)),
    ...(gauges.length > 0 ? [setGauges(gauges, now)] : []),
    ...(spans.length > 0 ? addSpans(spans, toTraceRows(spans)) : []),
    ...(logs.length > 0 ? [addLogs(logs)] : []),
  ];
  if (writes.length > 0) await writeBatch(ctx.db, writes);
}
