import { idempotencyKeys } from '@highstreet/data';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export { idempotencyKeys };

const number = () => integer().notNull().default(0);

/** Twelve buckets of a histogram, not cumulative; `BOUNDS_MS` of the telemetry package says where they end. */
const tally = () => ({
  count: number(),
  sum: real().notNull().default(0),
  b0: number(),
  b1: number(),
  b2: number(),
  b3: number(),
  b4: number(),
  b5: number(),
  b6: number(),
  b7: number(),
  b8: number(),
  b9: number(),
  b10: number(),
  b11: number(),
});

/** Every series and what it has counted in all: what `/metrics` shows. `labels` is a JSON array in the order of the metric's definition. */
export const metricSeries = sqliteTable(
  'metric_series',
  {
    id: integer().primaryKey(),
    key: text().notNull().unique(),
    metric: text().notNull(),
    labels: text().notNull(),
    ...tally(),
    updatedAt: integer().notNull(),
  },
  (table) => [index('metric_series_metric').on(table.metric)],
);

/** What a series counted in a stretch of time that begins at `at`: ten seconds, later a minute. */
export const metricPoints = sqliteTable(
  'metric_points',
  { seriesId: integer().notNull(), at: integer().notNull(), ...tally() },
  (table) => [primaryKey({ columns: [table.seriesId, table.at] }), index('metric_points_at').on(table.at)],
);

/** The last reading of a gauge by each isolate. */
export const metricGauges = sqliteTable(
  'metric_gauges',
  {
    key: text().notNull(),
    source: text().notNull(),
    metric: text().notNull(),
    labels: text().notNull(),
    value: real().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.source] })],
);

/** One row per trace, put together from its spans as they come. `rank` 0: the name is the front door's. */
export const traces = sqliteTable(
  'traces',
  {
    traceId: text().primaryKey(),
    startedAt: integer().notNull(),
    endedAt: integer().notNull(),
    name: text().notNull(),
    slice: text().notNull(),
    rank: integer().notNull(),
    isError: integer().notNull(),
    spanCount: integer().notNull(),
    correlationId: text(),
  },
  (table) => [
    index('traces_started_at').on(table.startedAt),
    index('traces_errors')
      .on(table.startedAt)
      .where(sql`is_error = 1`),
    index('traces_correlation_id').on(table.correlationId),
  ],
);

export const spans = sqliteTable(
  'spans',
  {
    id: integer().primaryKey(),
    traceId: text().notNull(),
    spanId: text().notNull(),
    parentId: text(),
    slice: text().notNull(),
    release: text().notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    startedAt: integer().notNull(),
    duration: integer().notNull(),
    isError: integer().notNull(),
    attributes: text().notNull(),
  },
  (table) => [
    index('spans_trace').on(table.traceId, table.slice),
    index('spans_started_at').on(table.startedAt),
  ],
);

export const logs = sqliteTable(
  'logs',
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    level: text().notNull(),
    slice: text().notNull(),
    message: text().notNull(),
    correlationId: text(),
    traceId: text(),
    entry: text().notNull(),
  },
  (table) => [
    index('logs_at').on(table.at),
    index('logs_correlation_id').on(table.correlationId),
    index('logs_trace_id').on(table.traceId),
  ],
);
