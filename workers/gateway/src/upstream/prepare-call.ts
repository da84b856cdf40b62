import { problems, Refusal } from '../problems.ts';
import { slices, type Upstream } from '../upstreams.ts';
import type { Visit } from '../visit.ts';
import { NO_BODY } from '../body-limit/index.ts';
import { readBudgets, type SliceCall } from './index.ts';

/** The call of a slice as far as it is known before the body has been taken in. Throws 504 or 508 when it must not be made. */
export function prepareCall(
  { exchange, gateway, bindings }: Visit,
  upstream: Upstream,
  client: { address: string; isOverLimit: boolean },
): SliceCall {
  return {
    exchange,
    upstream,
    ...readBudgets(exchange, upstream),
    service: bindings[slices[upstream.slice].api],
    guard: gateway.guards[upstream.slice],
    runtime: gateway.runtime,
    publicOrigin: gateway.settings.publicOrigin,
    clientAddress: client.address,
    isOverLimit: client.isOverLimit,
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
