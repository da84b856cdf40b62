import type { Exchange } from '../exchange.ts';
import { apiHeaders } from '../security-headers/index.ts';
import {
  corsHeaders,
  isPreflight,
  judgeOrigin,
  preflightHeaders,
  refuseForeign,
  type OriginRules,
} from './index.ts';

/** Notes where the request comes from and refuses what a foreign page must not do; a preflight is answered here. */
export function admitOrigin(exchange: Exchange, rules: OriginRules): Response | undefined {
  const origin = exchange.headers.get('origin');
  if (origin === null) return undefined;
  exchange.origin = judgeOrigin(origin, exchange.request.url, rules);
  if (isPreflight(exchange.method, exchange.headers)) {
    const headers = { ...apiHeaders, ...exchange.own, ...preflightHeaders(exchange.origin, origin, rules) };
    return new Response(null, { status: 204, headers });
  }
  refuseForeign(exchange.origin, exchange.method);
  Object.assign(exchange.own, corsHeaders(exchange.origin, origin, rules));
  return undefined;
}
