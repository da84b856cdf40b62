import { sweepIdempotencyKeys, writeBatch, type Statement } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { ADDED_TALLY, summedTally, tallyColumns } from '../db/tallies.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Longer than any reading counts. */
const GAUGE_MS = 2 * HOUR;

/** However much comes in a day, no more rows than these are kept; the oldest go first. */
const MAX_SPANS = 300_000;
const MAX_LOGS = 100_000;

/** Forgets what is older than a day or too much, and makes minutes of ten seconds that are older than two hours. For the cron. */
export async function sweepTelemetry(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await writeBatch(ctx.db, [
    ...rollUp(now - 2 * HOUR),
    { sql: 'DELETE FROM metric_points WHERE at < ?', args: [now - DAY] },
    { sql: 'DELETE FROM metric_gauges WHERE at < ?', args: [now - GAUGE_MS] },
    { sql: 'DELETE FROM metric_series WHERE updated_at < ?', args: [now - 7 * DAY] },
    {
      sql: 'DELETE FROM spans WHERE started_at < ? OR id <= (SELECT max(id) FROM spans) - ?',
      args: [now - DAY, MAX_SPANS],
    },
    {
      sql: 'DELETE FROM traces WHERE started_at < coalesce((SELECT min(started_at) FROM spans), ?) - ?',
      args: [now, MINUTE],
    },
    {
      sql: 'DELETE FROM logs WHERE at < ? OR id <= (SELECT max(id) FROM logs) - ?',
      args: [now - DAY, MAX_LOGS],
    },
  ]);
  await sweepIdempotencyKeys(ctx.db, now);
}

/** A point that does not begin a minute is added to the one that does. */
function rollUp(before: number): Statement[] {
  const finer = `at < ? AND at % ${MINUTE} <> 0`;
  return [
    {
      sql: `INSERT INTO metric_points (series_id, at, ${tallyColumns()})
            SELECT series_id, at - at % ${MINUTE}, ${summedTally()} FROM metric_points WHERE ${finer} GROUP BY 1, 2
            ON CONFLICT (series_id, at) DO UPDATE SET ${ADDED_TALLY}`,
      args: [before],
    },
    { sql: `DELETE FROM metric_points WHERE ${finer}`, args: [before] },
  ];
}
