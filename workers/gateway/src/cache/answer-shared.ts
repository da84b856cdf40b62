import { answerFrom, type Cacheable, type Stored } from './index.ts';
import type { Exchange } from '../exchange.ts';
import { apiHeaders } from '../security-headers/index.ts';
import { callSlice, passOn, type SliceCall } from '../upstream/index.ts';
import type { Gateway } from '../gateway.ts';
import { prepareCall, type CallTerms } from '../upstream/prepare-call.ts';
import type { Upstream } from '../upstreams.ts';
import type { Visit } from '../visit.ts';

/** Whether the answer may come from, and go into, the cache: a read by nobody in particular, of the whole. */
export function isShareable({ method, caller, headers }: Exchange, { isCached }: Upstream): boolean {
  return isCached && (method === 'GET' || method === 'HEAD') && !caller.actor && !headers.has('range');
}

/** Answers from memory, or from the slice through it. A stale answer is given out while one request fetches a new one. */
export function answerShared(
  visit: Visit,
  upstream: Upstream,
  terms: CallTerms,
): Response | Promise<Response> {
  const { exchange, gateway } = visit;
  const address = exchange.path + exchange.search;
  const stored = gateway.cache.find(address, exchange.headers);
  if (!stored) return finished(loadShared(gateway, prepareCall(visit, upstream, terms)), exchange);
  if (gateway.cache.takesRefresh(address, stored)) {
    exchange.ctx.waitUntil(refresh(visit, upstream, terms));
  }
  exchange.cache = 'hit';
  noteStored(exchange, stored);
  return answerFrom(stored, exchange, exchange.own);
}

async function refresh(visit: Visit, upstream: Upstream, terms: CallTerms): Promise<void> {
  await visit.gateway.cache.refresh(cacheableOf(prepareCall(visit, upstream, terms)));
  visit.gateway.telemetry.endLate(visit.exchange);
}

function noteStored(exchange: Exchange, { route, release }: Stored): void {
  exchange.route = route ?? exchange.route;
  exchange.release = release;
}

/** A fill goes on when its client leaves: others wait for what it brings. */
function finished(loading: Promise<Response>, { ctx }: Exchange): Promise<Response> {
  ctx.waitUntil(loading.catch(() => undefined));
  return loading;
}

async function loadShared(gateway: Gateway, call: SliceCall): Promise<Response> {
  const { exchange } = call;
  const outcome = await gateway.cache.load(cacheableOf(call));
  exchange.cache = outcome.kind;
  if (outcome.kind === 'miss') exchange.own['cache-status'] = 'highstreet; fwd=miss; stored';
  if (outcome.kind !== 'pass') noteStored(exchange, outcome.stored);
  if (outcome.kind !== 'pass') return answerFrom(outcome.stored, exchange, exchange.own);
  const response = passOn(outcome.response, exchange);
  return exchange.method === 'HEAD' ? new Response(null, response) : response;
}

function cacheableOf(call: SliceCall): Cacheable {
  const { path, search, headers } = call.exchange;
  return {
    address: path + search,
    headers,
    deadline: call.deadline,
    fetch: () => callSlice({ ...call, method: 'GET', isShared: true }),
    common: apiHeaders,
  };
}
