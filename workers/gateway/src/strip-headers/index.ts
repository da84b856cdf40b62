/** Fields of one connection (RFC 9110, 7.6.1), and what announces or frames a body, which the runtime writes anew. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
  'expect',
  'host',
  'content-length',
]);

/** Names that only the gateway or the platform may set, whoever sends them. */
const RESERVED = new Set([
  'authorization',
  'forwarded',
  'via',
  'true-client-ip',
  'fastly-client-ip',
  'client-ip',
  'cdn-loop',
  'traceparent',
  'tracestate',
  'baggage',
  'x-correlation-id',
  'x-request-id',
  'x-request-timeout-ms',
  'x-deadline-ms',
  'x-hops',
  'x-real-ip',
  'x-cluster-client-ip',
  'x-original-url',
  'x-original-host',
  'x-rewrite-url',
  'x-host',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-role',
  'x-roles',
  'x-actor',
  'x-session-id',
  'x-slice',
]);

const RESERVED_PREFIXES = [
  'cf-',
  'x-highstreet-',
  'x-user-',
  'x-forwarded',
  'x-client-',
  'x-auth-',
  'x-authenticated-',
  'x-internal-',
  'x-release',
  'x-cohort',
  'x-mf-',
];

/** What an upstream must not tell a client: who it is, and what the gateway decides for all. */
const NOT_ANSWERED = new Set(['server', 'x-powered-by', 'x-correlation-id', 'alt-svc']);
const NOT_ANSWERED_PREFIXES = ['cf-', 'x-highstreet-', 'access-control-'];

/** Whether a header from outside may reach a slice. An underscore is refused: some servers read it as a hyphen. */
export function mayForward(name: string): boolean {
  if (HOP_BY_HOP.has(name) || RESERVED.has(name) || name.includes('_')) return false;
  return !RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Copies into `target` what may go on to a slice; cookies only where the slice reads them. Returns the size of all fields in bytes. */
export function copyRequestHeaders(source: Headers, target: Headers, withCookies: boolean): number {
  const named = namedIn(source.get('connection'));
  let size = 0;
  for (const [name, value] of source) {
    size += name.length + value.length;
    if (name === 'cookie' && !withCookies) continue;
    if (mayForward(name) && !named.has(name)) target.append(name, value);
  }
  return size;
}

/** Removes from an upstream's answer what must not leave. */
export function stripResponseHeaders(headers: Headers): void {
  const named = namedIn(headers.get('connection'));
  for (const name of Array.from(headers.keys())) {
    const isHidden =
      NOT_ANSWERED.has(name) || NOT_ANSWERED_PREFIXES.some((prefix) => name.startsWith(prefix));
    if (isHidden || named.has(name) || (HOP_BY_HOP.has(name) && name !== 'content-length'))
      headers.delete(name);
  }
}

const NONE: ReadonlySet<string> = new Set();

function namedIn(connection: string | null): ReadonlySet<string> {
  if (!connection) return NONE;
  return new Set(connection.split(',').map((name) => name.trim().toLowerCase()));
}
