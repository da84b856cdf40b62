import type { Caller } from './access-token/index.ts';
import { identify } from './correlation/index.ts';
import type { Origin } from './cors/index.ts';
import type { Upstream } from './upstreams.ts';
import type { Trace } from '@highstreet/telemetry';

/** Where work goes that nobody waits for. */
export type Background = { waitUntil: (work: Promise<unknown>) => void };

/** One request and what is known of it so far. `startedAt` in epoch milliseconds. */
export type Exchange = {
  readonly request: Request;
  readonly headers: Headers;
  readonly method: string;
  readonly startedAt: number;
  readonly correlationId: string;
  readonly trace: Trace;
  readonly ctx: Background;
  path: string;
  search: string;
  /** The template for logs: bounded, without anything that the client wrote. */
  route: string;
  /** Who answers, for metrics: the slice that owns the path, else `gateway`. */
  slice: string;
  /** The release of the slice that answered; undefined when the gateway did. */
  release: string | undefined;
  /** The class of the rate limit that counts it. */
  limit: string;
  /** Not to be seen in traces: probes and what looks at telemetry itself. */
  isQuiet: boolean;
  /** Whether the caller wants the trace kept, as far as it is asked. It is sampled only when `GatewayTelemetry` says so. */
  isTraceWanted: boolean;
  /** How many spans of the trace have been handed over. */
  notedSpans: number;
  origin: Origin;
  caller: Caller;
  /** What the cache did: `none`, `hit`, `miss` or `pass`. */
  cache: string;
  /** Headers of the answer that belong to this request. */
  own: Record<string, string>;
};

const ROUTE_HEADER = 'x-highstreet-route';
const RELEASE_HEADER = 'x-highstreet-release';
const NOBODY: Caller = { isRejected: false, isByCookie: false };

export function openExchange(request: Request, startedAt: number, ctx: Background): Exchange {
  const { headers, method } = request;
  const { correlationId, trace } = identify(headers);
  const isTraceWanted = trace.sampled;
  // Files, pages and probes are counted and not traced.
  trace.sampled = false;
  return {
    request,
    headers,
    method,
    startedAt,
    correlationId,
    trace,
    ctx,
    path: '/',
    search: '',
    route: 'unmatched',
    slice: 'gateway',
    release: undefined,
    limit: 'general',
    isQuiet: false,
    isTraceWanted,
    notedSpans: 0,
    origin: 'none',
    caller: NOBODY,
    cache: 'none',
    own: { 'x-correlation-id': correlationId },
  };
}

/** Notes who will answer. The route is the prefix until the slice names its own. */
export function noteUpstream(exchange: Exchange, { prefix, slice, limit, areReadsTraced }: Upstream): void {
  exchange.route = exchange.path.length > prefix.length ? `${prefix}/*` : prefix;
  exchange.slice = slice;
  exchange.limit = limit;
  if (!areReadsTraced && exchange.method === 'GET') exchange.isTraceWanted = false;
}

/** Whether the answer is a slice's own: every one names its release. Noise of a broken one does not. */
export function namesRelease(headers: Headers): boolean {
  return headers.has(RELEASE_HEADER);
}

/** Notes what a slice says of its answer: the template of the route and its release. */
export function noteAnswer(exchange: Exchange, headers: Headers): void {
  exchange.route = headers.get(ROUTE_HEADER) ?? exchange.route;
  exchange.release = headers.get(RELEASE_HEADER) ?? 'unknown';
}
