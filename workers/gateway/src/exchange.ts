import type { Caller } from './access-token/index.ts';
import { correlationOf, traceOf } from './correlation/index.ts';
import type { Origin } from './cors/index.ts';
import type { Trace } from '@highstreet/telemetry';

/** One request and what is known of it so far. `startedAt` in epoch milliseconds. */
export type Exchange = {
  readonly request: Request;
  readonly headers: Headers;
  readonly method: string;
  readonly startedAt: number;
  readonly correlationId: string;
  readonly trace: Trace;
  readonly waitUntil: (work: Promise<unknown>) => void;
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

export function openExchange(
  request: Request,
  startedAt: number,
  waitUntil: (work: Promise<unknown>) => void,
): Exchange {
  const { headers, method } = request;
  const correlationId = correlationOf(headers);
  return {
    request,
    headers,
    method,
    startedAt,
    correlationId,
    trace: traceOf(headers),
    waitUntil,
    path: '/',
    search: '',
    route: 'unmatched',
    origin: 'none',
    caller: NOBODY,
    cache: 'none',
    own: { 'x-correlation-id': correlationId },
  };
}
