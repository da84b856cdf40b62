import {
  collector,
  ownerOf,
  spanOf,
  writeLog,
  writeRequestLog,
  type Background,
} from '@highstreet/telemetry';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { backgroundOf } from './background-of.ts';
import type { RequestMeta } from './request-meta.ts';

/** The headers in which a slice tells the gateway what answered; the gateway takes them off. */
export const ROUTE_HEADER = 'x-highstreet-route';
export const RELEASE_HEADER = 'x-highstreet-release';

const HEALTH = '/health';

/** Notes a request that has been answered: its headers for the gateway, its log line with the cause of a failure, its span. */
export function noteRequest(slice: string, c: Context, meta: RequestMeta, startedAt: number): void {
  const owner = ownerOf(slice, c.env);
  const route = templateOf(c);
  const { method } = c.req;
  const { status } = c.res;
  const isError = status >= 500;
  const isKept = isError || (meta.trace.sampled && route !== HEALTH);
  c.header('x-correlation-id', meta.correlationId);
  c.header(ROUTE_HEADER, route);
  c.header(RELEASE_HEADER, owner.release);
  collector.belongTo(owner);
  const { traceId, spanId } = meta.trace;
  const entry = {
    level: isError ? 'error' : 'info',
    slice,
    release: owner.release,
    message: `${method} ${route} ${status}`,
    correlationId: meta.correlationId,
    traceId,
    spanId,
    method,
    route,
    status,
    duration: Date.now() - startedAt,
  } as const;
  const background = backgroundOf(c);
  if (isError) writeLog(c.error ? { ...entry, cause: c.error } : entry, isKept);
  else writeRequestLog(entry, isKept, background);
  if (isKept) noteSpans(c, meta, { route, startedAt, background });
}

/** The template of the route that was reached last; what none matches is one label, not an address of the client's. */
function templateOf(c: Context): string {
  const route = routePath(c);
  return route === '/*' ? 'unmatched' : route;
}

function noteSpans(
  c: Context,
  { trace, correlationId }: RequestMeta,
  { route, startedAt, background }: { route: string; startedAt: number; background?: Background },
): void {
  const { method } = c.req;
  const attributes = {
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': c.res.status,
    'highstreet.correlation_id': correlationId,
  };
  const about = { name: `${method} ${route}`, kind: 'server', attributes } as const;
  collector.addSpans([...(trace.spans ?? []), spanOf(trace, about, startedAt, c.res.status >= 500)]);
  if (background) collector.handOverSoon(background);
}
