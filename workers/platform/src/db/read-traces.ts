import { decodeCursor, encodeCursor, readBatch, type Database } from '@highstreet/data';
import type { Row } from '@libsql/client';
import type {
  LogLine,
  LogPage,
  LogQuery,
  TraceDetail,
  TracePage,
  TraceQuery,
  TraceSpan,
  TraceSummary,
} from '../contract/index.ts';
import { readNumber, readOptionalText, readText, readTime } from './rows.ts';

const TRACE =
  't.trace_id, t.name, t.slice, t.started_at, t.ended_at, t.is_error, t.span_count, t.correlation_id';
const KINDS = ['server', 'client', 'producer', 'consumer', 'internal'] as const;

/** One page of traces, newest first; one round trip. */
export async function readTracePage(db: Database, query: TraceQuery): Promise<TracePage> {
  const [at = null, id = null] = (query.cursor && decodeCursor(query.cursor, 2)) || [];
  const { rows } = await db.$client.execute({
    sql: `SELECT ${TRACE} FROM traces t
          WHERE (:at IS NULL OR (t.started_at, t.trace_id) < (:at, :id))
            AND (:q IS NULL OR instr(lower(t.name), lower(:q)) > 0 OR t.trace_id = :q OR t.correlation_id = :q)
            AND (:failed IS NULL OR t.is_error = :failed)
            AND (:duration IS NULL OR t.ended_at - t.started_at >= :duration)
            AND (:slice IS NULL OR EXISTS (SELECT 1 FROM spans s WHERE s.trace_id = t.trace_id AND s.slice = :slice))
          ORDER BY t.started_at DESC, t.trace_id DESC LIMIT :limit`,
    args: {
      at,
      id,
      q: query.q ?? null,
      failed: query.failed === undefined ? null : Number(query.failed === 'true'),
      duration: query.minDurationMs ?? null,
      slice: query.slice ?? null,
      limit: query.limit + 1,
    },
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last;
  return {
    items: page.map(toTrace),
    nextCursor: hasMore
      ? encodeCursor([readNumber(last, 'started_at'), readText(last, 'trace_id')])
      : undefined,
  };
}

/** A trace with its spans, oldest first; one round trip. */
export async function findTrace(db: Database, traceId: string): Promise<TraceDetail | undefined> {
  const [found, spans] = await readBatch(db, [
    { sql: `SELECT ${TRACE} FROM traces t WHERE t.trace_id = ?`, args: [traceId] },
    { sql: 'SELECT * FROM spans WHERE trace_id = ? ORDER BY started_at, id LIMIT 2000', args: [traceId] },
  ]);
  const row = found?.rows[0];
  if (!row) return undefined;
  const startedAt = readNumber(row, 'started_at');
  return { ...toTrace(row), spans: (spans?.rows ?? []).map((span) => toSpan(span, startedAt)) };
}

/** One page of log lines, newest first; one round trip. */
export async function readLogPage(db: Database, query: LogQuery): Promise<LogPage> {
  const [at = null, id = null] = (query.cursor && decodeCursor(query.cursor, 2)) || [];
  const { rows } = await db.$client.execute({
    sql: `SELECT * FROM logs l
          WHERE (:at IS NULL OR (l.at, l.id) < (:at, :id))
            AND (:correlation IS NULL OR l.correlation_id = :correlation) AND (:trace IS NULL OR l.trace_id = :trace)
            AND (:slice IS NULL OR l.slice = :slice) AND (:level IS NULL OR l.level = :level)
            AND (:q IS NULL OR instr(lower(l.message), lower(:q)) > 0)
          ORDER BY l.at DESC, l.id DESC LIMIT :limit`,
    args: {
      at,
      id,
      correlation: query.correlationId ?? null,
      trace: query.traceId ?? null,
      slice: query.slice ?? null,
      level: query.level ?? null,
      q: query.q ?? null,
      limit: query.limit + 1,
    },
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last;
  return {
    items: page.map(toLogLine),
    nextCursor: hasMore ? encodeCursor([readNumber(last, 'at'), readNumber(last, 'id')]) : undefined,
  };
}

function toTrace(row: Row): TraceSummary {
  return {
    traceId: readText(row, 'trace_id'),
    name: readText(row, 'name'),
    slice: readText(row, 'slice'),
    startedAt: readTime(row, 'started_at'),
    durationMs: readNumber(row, 'ended_at') - readNumber(row, 'started_at'),
    isError: readNumber(row, 'is_error') === 1,
    spanCount: readNumber(row, 'span_count'),
    correlationId: readOptionalText(row, 'correlation_id'),
  };
}

function toSpan(row: Row, traceStartedAt: number): TraceSpan {
  const kind = readText(row, 'kind');
  return {
    spanId: readText(row, 'span_id'),
    parentId: readOptionalText(row, 'parent_id'),
    slice: readText(row, 'slice'),
    release: readText(row, 'release'),
    name: readText(row, 'name'),
    kind: KINDS.find((known) => known === kind) ?? 'internal',
    startedAt: readTime(row, 'started_at'),
    offsetMs: readNumber(row, 'started_at') - traceStartedAt,
    durationMs: readNumber(row, 'duration'),
    isError: readNumber(row, 'is_error') === 1,
    attributes: JSON.parse(readText(row, 'attributes')),
  };
}

function toLogLine(row: Row): LogLine {
  return {
    id: String(readNumber(row, 'id')),
    at: readTime(row, 'at'),
    level: readText(row, 'level'),
    slice: readText(row, 'slice'),
    message: readText(row, 'message'),
    correlationId: readOptionalText(row, 'correlation_id'),
    traceId: readOptionalText(row, 'trace_id'),
    entry: JSON.parse(readText(row, 'entry')),
  };
}
