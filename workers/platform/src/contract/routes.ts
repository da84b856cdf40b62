import { defineRoute, json, problems } from '@highstreet/http';
import { MetricSeries, RouteList, SeriesQuery } from './metric-schemas.ts';
import { SystemState } from './slice-schemas.ts';
import { LogPage, LogQuery, TraceDetail, TracePage, TraceParams, TraceQuery } from './trace-schemas.ts';

const tags = ['Platform'];
const shared = { method: 'get', access: 'admin', scope: 'platform:read' } as const;

export const getSystem = defineRoute({
  ...shared,
  tags,
  operationId: 'getSystem',
  path: '/api/platform/slices',
  summary: 'Every slice with its health, version and the traffic of the last five minutes',
  responses: { 200: json(SystemState, 'The slices, the front door first'), ...problems(401, 403) },
});

export const getMetricSeries = defineRoute({
  ...shared,
  tags,
  operationId: 'getMetricSeries',
  path: '/api/platform/metrics/series',
  summary: 'Requests, errors and durations over time',
  request: { query: SeriesQuery },
  responses: { 200: json(MetricSeries, 'Points, oldest first'), ...problems(400, 401, 403) },
});

export const listRouteTraffic = defineRoute({
  ...shared,
  tags,
  operationId: 'listRouteTraffic',
  path: '/api/platform/metrics/routes',
  summary: 'The busiest routes with errors and durations',
  request: { query: SeriesQuery },
  responses: { 200: json(RouteList, 'At most 100, busiest first'), ...problems(400, 401, 403) },
});

export const listTraces = defineRoute({
  ...shared,
  tags,
  operationId: 'listTraces',
  path: '/api/platform/traces',
  summary: 'Traces of the last 24 hours, newest first',
  request: { query: TraceQuery },
  responses: { 200: json(TracePage, 'One page'), ...problems(400, 401, 403) },
});

export const getTrace = defineRoute({
  ...shared,
  tags,
  operationId: 'getTrace',
  path: '/api/platform/traces/{traceId}',
  summary: 'A trace with its spans',
  request: { params: TraceParams },
  responses: { 200: json(TraceDetail, 'The trace'), ...problems(400, 401, 403, 404) },
});

export const listLogs = defineRoute({
  ...shared,
  tags,
  operationId: 'listLogs',
  path: '/api/platform/logs',
  summary: 'Log lines of the last 24 hours, newest first',
  request: { query: LogQuery },
  responses: { 200: json(LogPage, 'One page'), ...problems(400, 401, 403) },
});
