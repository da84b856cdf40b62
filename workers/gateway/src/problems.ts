import type { ProblemType } from '@highstreet/http/problem';

const of = (slug: string, title: string, status: number): ProblemType => ({ slug, title, status });

/** What the gateway itself may refuse, by RFC 9457. */
export const problems = {
  badRequest: of('bad-request', 'Bad request', 400),
  unauthorized: of('unauthorized', 'Sign-in required', 401),
  forbidden: of('forbidden', 'Not allowed', 403),
  notFound: of('not-found', 'Not found', 404),
  methodNotAllowed: of('method-not-allowed', 'Method not allowed', 405),
  requestTimeout: of('request-timeout', 'Request took too long to arrive', 408),
  tooLarge: of('too-large', 'Too large', 413),
  addressTooLong: of('address-too-long', 'Address too long', 414),
  unsupportedType: of('unsupported-media-type', 'Unsupported media type', 415),
  upgradeRequired: of('upgrade-required', 'WebSocket only', 426),
  limitReached: of('limit-reached', 'Limit reached', 429),
  headersTooLarge: of('headers-too-large', 'Header fields too large', 431),
  internal: of('internal', 'Something went wrong on our side', 500),
  badGateway: of('bad-gateway', 'A part of the service broke', 502),
  unavailable: of('unavailable', 'Not available right now', 503),
  deadline: of('deadline-exceeded', 'Took too long', 504),
  loop: of('loop-detected', 'Loop detected', 508),
} as const satisfies Record<string, ProblemType>;

/** Thrown wherever the gateway refuses a request; `app.ts` turns it into the answer. `detail` is read by the client. */
export class Refusal extends Error {
  readonly type: ProblemType;
  readonly headers: Record<string, string>;

  constructor(type: ProblemType, detail: string, headers: Record<string, string> = {}, cause?: unknown) {
    super(detail, { cause });
    this.type = type;
    this.headers = headers;
  }
}

/** `Retry-After` in whole seconds, at least one. */
export function retryAfter(ms: number): Record<string, string> {
  return { 'retry-after': String(Math.max(1, Math.ceil(ms / 1_000))) };
}
