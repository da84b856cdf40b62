import { emptyTally, mergeTallies, metrics, quantile, type Tally } from '@highstreet/telemetry';
import type { MetricSeries, Point, RouteTraffic, SeriesQuery } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { readRequestPoints, readWindow } from '../db/read-metrics.ts';
import { STEP_MS } from './keep-telemetry.ts';

const MAX_POINTS = 180;
const MAX_ROUTES = 100;

/** Requests, errors and durations of a slice, or of all, in steps of equal length without gaps. */
export async function readSeries(ctx: Ctx, { slice, minutes }: SeriesQuery): Promise<MetricSeries> {
  const stepMs = stepOf(minutes * 60_000);
  const to = Math.floor(ctx.now() / stepMs) * stepMs;
  const from = to - minutes * 60_000;
  const counted = await readRequestPoints(ctx.db, { slice, from, stepMs });
  const points = Array.from({ length: Math.ceil((to - from) / stepMs) + 1 }, (_, index) => {
    const at = from + index * stepMs;
    return toPoint(
      at,
      counted.filter((each) => each.at === at),
    );
  });
  return { stepSeconds: stepMs / 1_000, points };
}

/** The busiest routes. */
export async function listRoutes(
  ctx: Ctx,
  { slice, minutes }: SeriesQuery,
): Promise<{ items: RouteTraffic[] }> {
  const now = ctx.now();
  const { counted } = await readWindow(ctx.db, ['requests'], {
    from: now - minutes * 60_000,
    now,
  });
  const { labels: names } = metrics.requests;
  const routes = new Map<string, RouteTraffic & { tally: Tally }>();
  for (const { labels, tally } of counted.get('requests') ?? []) {
    const [owner = '', route = '', method = '', status = ''] = names.map((_, index) => labels[index]);
    if (slice && owner !== slice) continue;
    const key = `${owner} ${method} ${route}`;
    const known = routes.get(key);
    const merged = mergeTallies(known?.tally ?? emptyTally(), tally);
    const errors = (known?.errors ?? 0) + (status === '5xx' ? tally.count : 0);
    routes.set(key, {
      slice: owner,
      method,
      route,
      requests: merged.count,
      errors,
      ...timesOf(merged),
      tally: merged,
    });
  }
  const items = [...routes.values()].map(({ tally: _, ...route }) => route);
  return { items: items.toSorted((left, right) => right.requests - left.requests).slice(0, MAX_ROUTES) };
}

function toPoint(at: number, counted: readonly { status: string; tally: Tally }[]): Point {
  const all = counted.map(({ tally }) => tally).reduce(mergeTallies, emptyTally());
  const errors = counted
    .filter(({ status }) => status === '5xx')
    .reduce((sum, { tally }) => sum + tally.count, 0);
  return { at: new Date(at).toISOString(), requests: all.count, errors, ...timesOf(all) };
}

function timesOf(tally: Tally): { p50Ms: number | null; p95Ms: number | null } {
  return { p50Ms: quantile(tally, 0.5) ?? null, p95Ms: quantile(tally, 0.95) ?? null };
}

/** The shortest step that needs no more points than a chart can show: ten seconds, or whole minutes. */
function stepOf(lengthMs: number): number {
  if (lengthMs / STEP_MS <= MAX_POINTS) return STEP_MS;
  return Math.ceil(lengthMs / MAX_POINTS / 60_000) * 60_000;
}
