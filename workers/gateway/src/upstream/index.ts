import { ACTOR_HEADER, encodeActor, type Actor } from '@highstreet/http/actor';
import { ELSEWHERE_HEADER } from '@highstreet/http/problem';
import {
  budgetForNextHop,
  deadlineFrom,
  isRepeatable,
  nextHop,
  type CallOutcome,
  type UpstreamGuard,
} from '@highstreet/resilience';
import { formatTraceparent, inSpan, writeLog, type Trace } from '@highstreet/telemetry';
import type { LimitedBody } from '../body-limit/index.ts';
import { tooLarge } from '../body-limit/index.ts';
import { namesRelease, noteAnswer, type Exchange } from '../exchange.ts';
import { problems, Refusal, retryAfter } from '../problems.ts';
import type { Runtime } from '../runtime.ts';
import { apiHeaders } from '../security-headers/index.ts';
import { copyRequestHeaders, stripResponseHeaders } from '../strip-headers/index.ts';
import type { Upstream } from '../upstreams.ts';

/** A service binding. */
export type Service = { fetch: (request: Request) => Promise<Response> };

export type SliceCall = {
  exchange: Exchange;
  upstream: Upstream;
  service: Service;
  /** Of an upstream that is reached by address: it takes the caller as plain headers. Undefined behind a binding. */
  origin: string | undefined;
  guard: UpstreamGuard;
  runtime: Runtime;
  publicOrigin: string;
  clientAddress: string;
  method: string;
  deadline: number;
  hops: number;
  body: LimitedBody;
  isOverLimit: boolean;
  /** The answer may be given to others: only what public answers may depend on goes on. */
  isShared: boolean;
};

const MAX_HEADER_BYTES = 32 * 1024;
const NOT_SHARED = [
  'user-agent',
  'referer',
  'origin',
  'if-none-match',
  'if-modified-since',
  'range',
  'cache-control',
  'pragma',
];

/** When the answer is due, in epoch milliseconds; 504 when the time is over on arrival. */
export function readDeadline({ headers, startedAt }: Exchange, upstream: Upstream): number {
  const deadline = deadlineFrom(startedAt, upstream.deadlineMs, headers.get('x-request-timeout-ms'));
  if (budgetForNextHop(deadline, startedAt) <= 0)
    throw new Refusal(problems.deadline, 'The time allowed is over.');
  return deadline;
}

/** The hop count of a call; 508 in a loop. What is answered from memory cannot loop. */
export function readHops({ headers }: Exchange): number {
  const hops = nextHop(headers.get('x-hops'));
  if (hops === undefined) throw new Refusal(problems.loop, 'This request has come round too often.');
  return hops;
}

/** Asks the slice; its answer, not yet cleaned, or a refusal. A slice that breaks gives 502 and never shows how. */
export async function callSlice(call: SliceCall): Promise<Response> {
  const { exchange, upstream, guard, body } = call;
  const headers = headersFor(call);
  // Noted even when the trace is not sampled: a failure is kept always.
  exchange.trace.spans ??= [];
  const url = (call.origin ?? call.publicOrigin) + exchange.path + exchange.search;
  const isStream = body.body instanceof ReadableStream;
  const outcome = await guard.call({
    send: (signal) => attempt(call, url, headers, signal),
    deadline: call.deadline,
    isRepeatable: !isStream && isRepeatable(call.method, headers.has('idempotency-key')),
    isLatenessFailure: call.deadline - exchange.startedAt >= upstream.deadlineMs,
    isStreamed: isStream,
    callerSignal: callerSignalOf(call),
    isBroken: (response) => isBroken(response, call),
    isElsewhere: ({ headers }) => headers.has(ELSEWHERE_HEADER),
  });
  if (outcome.kind === 'answered') noteAnswer(exchange, outcome.response.headers);
  if (outcome.kind === 'answered' && !isBroken(outcome.response, call)) return outcome.response;
  return refusalOf(outcome, call);
}

/** One attempt, a span of its own: the slice continues the trace from there. */
function attempt(call: SliceCall, url: string, headers: Headers, signal: AbortSignal): Promise<Response> {
  const { exchange, upstream, method, body } = call;
  const attributes = { 'rpc.system': 'service-binding', 'rpc.service': upstream.slice };
  const send = (trace: Trace) => {
    headers.set('traceparent', formatTraceparent(trace));
    headers.set('x-deadline-ms', String(Math.max(1, budgetForNextHop(call.deadline, call.runtime.now()))));
    const init = { method, headers, redirect: 'manual', signal } as const;
    return call.service.fetch(
      new Request(url, body.body === undefined ? init : { ...init, body: body.body }),
    );
  };
  const about = { name: `call ${upstream.slice}`, kind: 'client', attributes } as const;
  return inSpan(exchange.trace, about, send, ({ status }) => status >= 500);
}

function headersFor(call: SliceCall): Headers {
  const { exchange, upstream, isShared } = call;
  const headers = new Headers();
  const size = copyRequestHeaders(exchange.headers, headers, upstream.takesCookies && !isShared);
  if (size > MAX_HEADER_BYTES)
    throw new Refusal(problems.headersTooLarge, `At most ${MAX_HEADER_BYTES} bytes in all.`);
  if (isShared) for (const name of NOT_SHARED) headers.delete(name);
  headers.set('x-correlation-id', exchange.correlationId);
  headers.set('traceparent', formatTraceparent(exchange.trace));
  headers.set('x-hops', String(call.hops));
  headers.set('x-client-address', call.clientAddress);
  if (call.isOverLimit) headers.set('x-highstreet-over-limit', '1');
  tellActor(headers, exchange.caller.actor, call.origin !== undefined);
  return headers;
}

/** Only a binding proves that the gateway wrote the actor, so what is reached by address gets plain facts to log and show. */
function tellActor(headers: Headers, actor: Actor | undefined, isByAddress: boolean): void {
  if (!actor) return;
  if (!isByAddress) return headers.set(ACTOR_HEADER, encodeActor(actor));
  headers.set('x-user-id', actor.id);
  headers.set('x-user-email', encodeURI(actor.email));
  headers.set('x-user-role', actor.role);
}

/**
 * An answer with 5xx that is no problem document was not meant for anybody: on the local machine it is a stack. One that came over a
 * binding and does not name its release is not the slice's own.
 */
function isBroken({ status, headers }: Response, { origin }: SliceCall): boolean {
  if (origin === undefined && !namesRelease(headers)) return true;
  return status >= 500 && !headers.get('content-type')?.startsWith('application/problem+json');
}

async function refusalOf(outcome: CallOutcome, call: SliceCall): Promise<never> {
  const { body, upstream } = call;
  switch (outcome.kind) {
    case 'open':
    case 'busy':
      throw new Refusal(
        problems.unavailable,
        'This part does not answer right now.',
        retryAfter(outcome.retryAfterMs),
      );
    case 'expired':
      if (!body.isComplete()) throw new Refusal(problems.requestTimeout, 'The body did not arrive in time.');
      throw new Refusal(problems.deadline, 'This part did not answer in time.');
    case 'aborted':
      if (body.isOver()) throw tooLarge(upstream.bodyLimit);
      throw new Refusal({ slug: 'client-left', title: 'Client left', status: 499 }, 'The client left.');
    default:
      logBreak(call, outcome.kind === 'failed' ? outcome.cause : await describe(outcome.response));
      throw new Refusal(problems.badGateway, 'The error is logged under the correlation id.');
  }
}

/** Aborts when the client leaves or its body breaks off. A fill of the cache goes on for the others. */
function callerSignalOf({ isShared, exchange, body }: SliceCall): AbortSignal | undefined {
  if (isShared) return undefined;
  return body.broken ? AbortSignal.any([exchange.request.signal, body.broken]) : exchange.request.signal;
}

async function describe(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  return `${response.status} ${text.slice(0, 2_000)}`;
}

function logBreak({ exchange, upstream }: SliceCall, cause: unknown): void {
  const { correlationId, trace, method, route } = exchange;
  writeLog({
    level: 'error',
    slice: 'gateway',
    message: `${upstream.slice} broke`,
    correlationId,
    traceId: trace.traceId,
    method,
    route,
    cause,
  });
}

/** A slice's answer as it leaves: cleaned, with the headers of every answer and of this request. The body stays a stream. */
export function passOn(response: Response, { own, caller }: Exchange): Response {
  const headers = new Headers(response.headers);
  stripResponseHeaders(headers);
  for (const [name, value] of Object.entries(apiHeaders)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('cache-control'))
    headers.set('cache-control', caller.actor ? 'private, no-store' : 'no-store');
  headers.append('vary', 'Origin');
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
