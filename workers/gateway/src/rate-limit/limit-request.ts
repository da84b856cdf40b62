import type { Exchange } from '../exchange.ts';
import type { Upstream } from '../upstreams.ts';
import type { Visit } from '../visit.ts';
import { takeRequest, type Counted, type LimitOutcome } from './index.ts';

/** Counts the request for its caller. True when it is over a limit that does not refuse. Answers at once where it can. */
export function limitRequest(
  { exchange, gateway }: Visit,
  upstream: Pick<Upstream, 'limit'> | undefined,
  address: string,
): boolean | Promise<boolean> {
  if (gateway.settings.areLimitsOff) return false;
  const { actor, apiKey } = exchange.caller;
  const counted: Counted = { address, ...(actor ? { userId: actor.id } : {}), ...(apiKey ? { apiKey } : {}) };
  const outcome = takeRequest(gateway.limiter, upstream?.limit ?? 'general', counted);
  return outcome instanceof Promise
    ? outcome.then((late) => noted(late, exchange))
    : noted(outcome, exchange);
}

function noted({ headers, isOver }: LimitOutcome, exchange: Exchange): boolean {
  Object.assign(exchange.own, headers);
  return isOver;
}
