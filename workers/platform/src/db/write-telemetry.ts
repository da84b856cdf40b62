import type { Statement } from '@highstreet/data';
import type { GaugeReading, MetricDelta } from '@highstreet/telemetry';
import type { LogRow, SpanRow, TraceRow } from './telemetry-rows.ts';
import { ADDED_TALLY, TALLY_FROM_JSON, tallyColumns, toJsonTally } from './tallies.ts';

/** Adds what was counted to the series and to the stretch of time that begins at `at`; two statements however many series. */
export function addDeltas(deltas: readonly MetricDelta[], at: number): Statement[] {
  const rows = JSON.stringify(
    deltas.map(({ metric, labels, tally }) => ({
      key: keyOf(metric, labels),
      metric,
      labels: JSON.stringify(labels),
      ...toJsonTally(tally),
    })),
  );
  return [
    {
      sql: `INSERT INTO metric_series (key, metric, labels, updated_at, ${tallyColumns()})
            SELECT value ->> 'key', value ->> 'metric', value ->> 'labels', ?, ${TALLY_FROM_JSON} FROM json_each(?) WHERE true
            ON CONFLICT (key) DO UPDATE SET updated_at = excluded.updated_at, ${ADDED_TALLY}`,
      args: [at, rows],
    },
    {
      sql: `INSERT INTO metric_points (series_id, at, ${tallyColumns()})
            SELECT (SELECT id FROM metric_series WHERE key = value ->> 'key'), ?, ${TALLY_FROM_JSON} FROM json_each(?) WHERE true
            ON CONFLICT (series_id, at) DO UPDATE SET ${ADDED_TALLY}`,
      args: [at, rows],
    },
  ];
}

/** Sets what one isolate reads. */
export function setGauges(readings: readonly (GaugeReading & { source: string })[], at: number): Statement {
  const rows = readings.map(({ metric, labels, value, source }) => ({
    key: keyOf(metric, labels),
    source,
    metric,
    labels: JSON.stringify(labels),
    reading: value,
  }));
  return {
    sql: `INSERT INTO metric_gauges (key, source, metric, labels, value, at)
          SELECT value ->> 'key', value ->> 'source', value ->> 'metric', value ->> 'labels', value ->> 'reading', ? FROM json_each(?)
          WHERE true ON CONFLICT (key, source) DO UPDATE SET value = excluded.value, at = excluded.at`,
    args: [at, JSON.stringify(rows)],
  };
}

/** Adds spans, and puts the rows of their traces together. A trace is called what its front door's span is called, else its first. */
export function addSpans(spans: readonly SpanRow[], traces: readonly TraceRow[]): Statement[] {
  return [
    {
      sql: `INSERT INTO spans (trace_id, span_id, parent_id, slice, release, name, kind, started_at, duration, is_error, attributes)
            SELECT value ->> 'traceId', value ->> 'spanId', value ->> 'parentId', value ->> 'slice', value ->> 'release', value ->> 'name',
              value ->> 'kind', value ->> 'startedAt', value ->> 'duration', value ->> 'isError', value ->> 'attributes' FROM json_each(?)`,
      args: [JSON.stringify(spans)],
    },
    {
      sql: `INSERT INTO traces (trace_id, started_at, ended_at, name, slice, rank, is_error, span_count, correlation_id)
            SELECT value ->> 'traceId', value ->> 'startedAt', value ->> 'endedAt', value ->> 'name', value ->> 'slice', value ->> 'rank',
              value ->> 'isError', value ->> 'spanCount', value ->> 'correlationId' FROM json_each(?) WHERE true
            ON CONFLICT (trace_id) DO UPDATE SET
              name = CASE WHEN ${COMES_FIRST} THEN excluded.name ELSE name END,
              slice = CASE WHEN ${COMES_FIRST} THEN excluded.slice ELSE slice END,
              rank = min(rank, excluded.rank),
              started_at = min(started_at, excluded.started_at), ended_at = max(ended_at, excluded.ended_at),
              is_error = max(is_error, excluded.is_error), span_count = span_count + excluded.span_count,
              correlation_id = coalesce(correlation_id, excluded.correlation_id)`,
      args: [JSON.stringify(traces)],
    },
  ];
}

const COMES_FIRST = '(excluded.rank, excluded.started_at) < (rank, started_at)';

export function addLogs(logs: readonly LogRow[]): Statement {
  return {
    sql: `INSERT INTO logs (at, level, slice, message, correlation_id, trace_id, entry)
          SELECT value ->> 'at', value ->> 'level', value ->> 'slice', value ->> 'message', value ->> 'correlationId', value ->> 'traceId',
            value ->> 'entry' FROM json_each(?)`,
    args: [JSON.stringify(logs)],
  };
}

function keyOf(metric: string, labels: readonly string[]): string {
  return JSON.stringify([metric, ...labels]);
}
