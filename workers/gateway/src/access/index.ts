import type { Caller } from '../access-token/index.ts';
import { problems, Refusal } from '../problems.ts';
import type { Access } from '../upstreams.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a credential that does not hold, wherever it is presented. */
export function refuseRejected({ isRejected }: Caller): void {
  if (!isRejected) return;
  throw new Refusal(problems.unauthorized, 'The credential is malformed, expired, revoked or unknown.', {
    'www-authenticate': 'Bearer realm="highstreet", error="invalid_token"',
  });
}

/** Refuses strangers where the table of upstreams asks for a caller who is signed in. */
export function requireAccess(access: Access, method: string, { actor }: Caller): void {
  if (actor || access === 'public' || (access === 'public-read' && READS.has(method))) return;
  throw new Refusal(problems.unauthorized, 'Sign in to do this.', {
    'www-authenticate': 'Bearer realm="highstreet"',
  });
}
