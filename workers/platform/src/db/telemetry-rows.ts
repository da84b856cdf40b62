import type { Span, TelemetryBatch } from '@highstreet/telemetry';

/** A span as it is written down. `attributes` is JSON; times in milliseconds. */
export type SpanRow = Omit<Span, 'attributes' | 'isError'> & {
  slice: string;
  release: string;
  isError: 0 | 1;
  attributes: string;
};

export type TraceRow = {
  traceId: string;
  startedAt: number;
  endedAt: number;
  name: string;
  slice: string;
  rank: number;
  isError: 0 | 1;
  spanCount: number;
  correlationId: string | undefined;
};

export type LogRow = {
  at: number;
  level: string;
  slice: string;
  message: string;
  correlationId: string | undefined;
  traceId: string | undefined;
  entry: string;
};

export function toSpanRows({ slice, release, spans }: TelemetryBatch): SpanRow[] {
  return spans.map((span) => ({
    ...span,
    slice,
    release,
    isError: span.isError ? 1 : 0,
    attributes: JSON.stringify(span.attributes),
  }));
}

/** One row per trace among the spans. */
export function toTraceRows(spans: readonly SpanRow[]): TraceRow[] {
  const traces = new Map<string, TraceRow>();
  for (const span of spans) {
    const row = toTraceRow(span);
    const known = traces.get(row.traceId);
    traces.set(row.traceId, known ? joined(known, row) : row);
  }
  return [...traces.values()];
}

/** Who was there first gives the trace its name: the front door, then what a worker was asked to do, then the work inside. */
function toTraceRow(span: SpanRow): TraceRow {
  const { traceId, name, slice, startedAt, duration, isError, kind, attributes } = span;
  const isEntry = kind === 'server' || kind === 'consumer' || span.parentId === undefined;
  const correlationId: unknown = JSON.parse(attributes)['highstreet.correlation_id'];
  return {
    traceId,
    startedAt,
    endedAt: startedAt + duration,
    name,
    slice,
    rank: slice === 'gateway' && kind === 'server' ? 0 : isEntry ? 1 : 2,
    isError,
    spanCount: 1,
    correlationId: typeof correlationId === 'string' ? correlationId : undefined,
  };
}

function joined(left: TraceRow, right: TraceRow): TraceRow {
  const isLeft = left.rank === right.rank ? left.startedAt <= right.startedAt : left.rank < right.rank;
  const { name, slice, rank } = isLeft ? left : right;
  return {
    ...left,
    name,
    slice,
    rank,
    startedAt: Math.min(left.startedAt, right.startedAt),
    endedAt: Math.max(left.endedAt, right.endedAt),
    isError: left.isError || right.isError ? 1 : 0,
    spanCount: left.spanCount + right.spanCount,
    correlationId: left.correlationId ?? right.correlationId,
  };
}

/** The row of a log line; undefined for what is not one. `slice` is who handed it over: a line cannot say it is another's. */
export function toLogRow(slice: string, line: string, now: number): LogRow | undefined {
  const entry = parse(line);
  if (!entry) return undefined;
  const at = typeof entry.time === 'string' ? Date.parse(entry.time) : Number.NaN;
  return {
    at: Number.isFinite(at) ? at : now,
    level: textOf(entry.level) ?? 'info',
    slice,
    message: textOf(entry.message) ?? '',
    correlationId: textOf(entry.correlationId),
    traceId: textOf(entry.traceId),
    entry: line,
  };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
