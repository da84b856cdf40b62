import { problems, Refusal } from '../problems.ts';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'range',
  'traceparent',
  'x-correlation-id',
  'x-request-timeout-ms',
].join(', ');
const ANSWER_HEADERS = [
  'etag',
  'link',
  'location',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'x-correlation-id',
].join(', ');
const PREFLIGHT_SECONDS = '600';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `foreign`: a page of another site that is not on the list. */
export type Origin = 'none' | 'own' | 'listed' | 'foreign';

export type OriginRules = { publicOrigin: string; allowedOrigins: readonly string[] };

/** Where a request comes from, by its `Origin` header. `null` (a sandboxed or local page) is refused outright. */
export function judgeOrigin(origin: string | null, url: string, rules: OriginRules): Origin {
  if (origin === null) return 'none';
  if (origin === 'null') throw new Refusal(problems.forbidden, 'Requests without a true origin are refused.');
  if (origin === rules.publicOrigin || isOwn(origin, url)) return 'own';
  return rules.allowedOrigins.includes(origin) || rules.allowedOrigins.includes('*') ? 'listed' : 'foreign';
}

function isOwn(origin: string, url: string): boolean {
  return url.startsWith(origin) && url.charCodeAt(origin.length) === 47;
}

/** Refuses what a page of a foreign site may not do: change anything. A read goes through, unreadable for that page. */
export function refuseForeign(judged: Origin, method: string): void {
  if (judged === 'foreign' && !SAFE.has(method)) {
    throw new Refusal(problems.forbidden, 'Pages of this origin may not use the API.');
  }
}

/** With a cookie as the credential, the browser must say that a change comes from a known page. */
export function requireOriginForCookie(judged: Origin, method: string): void {
  if (judged === 'none' && !SAFE.has(method)) {
    throw new Refusal(problems.forbidden, 'A change by cookie needs an Origin.');
  }
}

/** What a listed origin may read; credentials only when it is listed by name. */
export function corsHeaders(
  judged: Origin,
  origin: string | null,
  rules: OriginRules,
): Record<string, string> {
  if (judged !== 'listed' || origin === null) return {};
  const isByName = rules.allowedOrigins.includes(origin);
  return {
    'access-control-allow-origin': isByName ? origin : '*',
    'access-control-expose-headers': ANSWER_HEADERS,
    ...(isByName ? { 'access-control-allow-credentials': 'true' } : {}),
  };
}

/** Whether this is a preflight, which no slice ever sees. */
export function isPreflight(method: string, headers: Headers): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
}

/** The answer to a preflight. */
export function preflightHeaders(
  judged: Origin,
  origin: string | null,
  rules: OriginRules,
): Record<string, string> {
  if (judged === 'foreign')
    throw new Refusal(problems.forbidden, 'Pages of this origin may not use the API.');
  return {
    ...corsHeaders(judged, origin, rules),
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': REQUEST_HEADERS,
    'access-control-max-age': PREFLIGHT_SECONDS,
    vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
  };
}
