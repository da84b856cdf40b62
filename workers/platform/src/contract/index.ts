import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The platform's API for Hono's client: `hc<PlatformApi>('/')`. */
export type PlatformApi = ApiOf<typeof routes>;

export type { MetricSeries, Point, RouteTraffic, SeriesQuery } from './metric-schemas.ts';
export type { SliceState, SystemState, Traffic } from './slice-schemas.ts';
export type {
  LogLine,
  LogPage,
  LogQuery,
  TraceDetail,
  TracePage,
  TraceQuery,
  TraceSpan,
  TraceSummary,
} from './trace-schemas.ts';
