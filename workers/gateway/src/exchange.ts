import type { Caller } from './access-token/index.ts';
import { identify } from './correlation/index.ts';
import type { Origin } from './cors/index.ts';
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
  origin: Origin;
  caller: Caller;
  /** What the cache did: `none`, `hit`, `miss` or `pass`. */
  cache: string;
  /** Headers of the answer that belong to this request. */
  own: Record<string, string>;
};

const NOBODY: Caller = { isRejected: false, isByCookie: false };

export function openExchange(request: Request, startedAt: number, ctx: Background): Exchange {
  const { headers, method } = request;
  const { correlationId, trace } = identify(headers);
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
    origin: 'none',
    caller: NOBODY,
    cache: 'none',
    own: { 'x-correlation-id': correlationId },
  };
}
