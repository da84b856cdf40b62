import { problems, Refusal } from '../problems.ts';
import { slices, type SliceName, type Upstream } from '../upstreams.ts';
import type { Visit } from '../visit.ts';
import { NO_BODY } from '../body-limit/index.ts';
import { readHops, type SliceCall } from './index.ts';

/** What limits a call: `deadline` in epoch milliseconds, and whom it is for. */
export type CallTerms = Pick<SliceCall, 'deadline' | 'clientAddress' | 'isOverLimit'>;

/** The call of a slice as far as it is known before the body has been taken in. Throws 508 in a loop. */
export function prepareCall(
  { exchange, gateway, bindings }: Visit,
  upstream: Upstream,
  terms: CallTerms,
): SliceCall {
  return {
    exchange,
    upstream,
    ...terms,
    hops: readHops(exchange),
    ...reach(gateway.settings.upstreamOrigins, bindings, upstream.slice),
    guard: gateway.guards.of(upstream.slice),
    publicOrigin: gateway.settings.publicOrigin,
    runtime: gateway.runtime,
    method: exchange.method,
    body: NO_BODY,
    isShared: false,
  };
}

/** 404 for an API path that no slice has. */
export function requireUpstream(upstream: Upstream | undefined): Upstream {
  if (upstream) return upstream;
  throw new Refusal(problems.notFound, 'There is nothing at this address.');
}

/** Over the binding, or where the configuration names an address, over the network. */
function reach(
  origins: ReadonlyMap<string, string>,
  bindings: Visit['bindings'],
  slice: SliceName,
): Pick<SliceCall, 'service' | 'origin'> {
  const origin = origins.get(slice);
  if (origin === undefined) return { service: bindings[slices[slice].api], origin };
  return { service: { fetch: (request) => fetch(request) }, origin };
}
