import { readBatch, type Database, type Statement } from '@highstreet/data';
import {
  isMetricName,
  metrics,
  type GaugeValue,
  type MetricDefinition,
  type MetricName,
  type Series,
  type Tally,
} from '@highstreet/telemetry';
import type { ResultSet, Row } from '@libsql/client';
import { readNumber, readText } from './rows.ts';
import { readTally, summedTally, tallyColumns } from './tallies.ts';

/** Probes are no traffic: a 503 of `/health/ready` is what it is there for. Only `/metrics` shows them. */
const NO_PROBE = `NOT (s.metric = 'requests' AND (s.labels ->> 1 = '/metrics' OR s.labels ->> 1 LIKE '/health%'))`;

/** What was counted for one set of labels. */
export type Counted = { labels: string[]; tally: Tally };

/** What several metrics counted since `from` (epoch milliseconds), summed over time, and what the gauges read; one round trip. */
export async function readWindow(
  db: Database,
  metrics: readonly MetricName[],
  range: { from: number; now: number },
): Promise<{ counted: Map<MetricName, Counted[]>; gauges: GaugeValue[] }> {
  const results = await readBatch(db, [
    ...metrics.map((metric) => ({
      sql: `SELECT s.labels, ${summedTally('p.')} FROM metric_points p JOIN metric_series s ON s.id = p.series_id
            WHERE s.metric = ? AND p.at >= ? AND ${NO_PROBE} GROUP BY s.id`,
      args: [metric, range.from],
    })),
    readGauges(range.now),
  ]);
  const counted = new Map(
    metrics.map((metric, index) => [metric, (results[index]?.rows ?? []).map(toCounted)]),
  );
  return { counted, gauges: toGauges(results[metrics.length]) };
}

/** All that was ever counted, and what the gauges read; one round trip. */
export async function readTotals(
  db: Database,
  now: number,
): Promise<{ series: Series[]; gauges: GaugeValue[] }> {
  const [totals, gauges] = await readBatch(db, [
    { sql: `SELECT metric, labels, ${tallyColumns()} FROM metric_series`, args: [] },
    readGauges(now),
  ]);
  const series = (totals?.rows ?? []).flatMap((row) => {
    const metric = readText(row, 'metric');
    return isMetricName(metric) ? [{ metric, ...toCounted(row) }] : [];
  });
  return { series, gauges: toGauges(gauges) };
}

/** Requests of a slice, or of all, in stretches of `stepMs`, apart by the class of their status. Stretches without any are missing. */
export async function readRequestPoints(
  db: Database,
  query: { slice: string | undefined; from: number; stepMs: number },
): Promise<{ at: number; status: string; tally: Tally }[]> {
  const { rows } = await db.$client.execute({
    sql: `SELECT p.at - p.at % :step AS at, s.labels ->> 3 AS status, ${summedTally('p.')}
          FROM metric_points p JOIN metric_series s ON s.id = p.series_id
          WHERE s.metric = 'requests' AND ${NO_PROBE} AND p.at >= :from AND (:slice IS NULL OR s.labels ->> 0 = :slice)
          GROUP BY 1, 2 ORDER BY 1`,
    args: { step: query.stepMs, from: query.from, slice: query.slice ?? null },
  });
  return rows.map((row) => ({
    at: readNumber(row, 'at'),
    status: readText(row, 'status'),
    tally: readTally(row),
  }));
}

/** The gauges as they read now, each as long as it counts, and those of several sources as one. */
function readGauges(now: number): Statement {
  const live = Object.entries<MetricDefinition>(metrics)
    .filter(([, { kind }]) => kind === 'gauge')
    .map(([metric, { liveMs = 0, combine }]) => ({ metric, from: now - liveMs, combine }));
  return {
    sql: `SELECT g.metric, g.labels, iif(live.value ->> 'combine' = 'max', max(g.value), sum(g.value)) AS value
          FROM json_each(?) live JOIN metric_gauges g ON g.metric = live.value ->> 'metric' AND g.at >= live.value ->> 'from'
          GROUP BY g.key`,
    args: [JSON.stringify(live)],
  };
}

function toGauges(result: ResultSet | undefined): GaugeValue[] {
  return (result?.rows ?? []).flatMap((row) => {
    const metric = readText(row, 'metric');
    return isMetricName(metric) ? [{ metric, labels: readLabels(row), value: readNumber(row, 'value') }] : [];
  });
}

function toCounted(row: Row): Counted {
  return { labels: readLabels(row), tally: readTally(row) };
}

function readLabels(row: Row): string[] {
  const labels: unknown = JSON.parse(readText(row, 'labels'));
  return Array.isArray(labels) ? labels.map(String) : [];
}
