import { answerFrom, type CacheOutcome } from './index.ts';
import type { Exchange } from '../exchange.ts';
import { apiHeaders } from '../security-headers/index.ts';
import { callSlice, passOn, type SliceCall } from '../upstream/index.ts';
import type { Gateway } from '../gateway.ts';
import type { Upstream } from '../upstreams.ts';

/** Whether the answer may come from, and go into, the cache: a read by nobody in particular, of the whole. */
export function isShareable({ method, caller, headers }: Exchange, { isCached }: Upstream): boolean {
  return isCached && (method === 'GET' || method === 'HEAD') && !caller.actor && !headers.has('range');
}

/** Answers from the cache, or from the slice through it. */
export function answerShared(gateway: Gateway, call: SliceCall): Response | Promise<Response> {
  const { exchange } = call;
  const request = {
    address: exchange.path + exchange.search,
    headers: exchange.headers,
    method: exchange.method,
    deadline: call.deadline,
    fetch: () => callSlice({ ...call, method: 'GET', isShared: true }),
    common: apiHeaders,
    waitUntil: exchange.waitUntil,
  };
  const stored = gateway.cache.find(request);
  if (stored) return shared({ kind: 'hit', stored }, exchange);
  return gateway.cache.load(request).then((outcome) => shared(outcome, exchange));
}

function shared(outcome: CacheOutcome, exchange: Exchange): Response {
  exchange.cache = outcome.kind;
  if (outcome.kind !== 'pass') {
    exchange.own['cache-status'] =
      outcome.kind === 'hit' ? 'highstreet; hit' : 'highstreet; fwd=miss; stored';
    return answerFrom(outcome.stored, exchange, exchange.own);
  }
  const response = passOn(outcome.response, exchange);
  return exchange.method === 'HEAD' ? new Response(null, response) : response;
}
