import type { Upstream } from '../upstreams.ts';
import type { Visit } from '../visit.ts';
import { takeRequest, type Counted } from './index.ts';

/** Counts the request for its caller. True when it is over a limit that does not refuse. */
export async function limitRequest(
  { exchange, gateway }: Visit,
  upstream: Upstream | undefined,
  address: string,
): Promise<boolean> {
  if (gateway.settings.areLimitsOff) return false;
  const { actor, apiKey } = exchange.caller;
  const counted: Counted = { address, ...(actor ? { userId: actor.id } : {}), ...(apiKey ? { apiKey } : {}) };
  const { headers, isOver } = await takeRequest(gateway.limiter, upstream?.limit ?? 'general', counted);
  Object.assign(exchange.own, headers);
  return isOver;
}
