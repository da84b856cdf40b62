import type { Actor } from '@highstreet/http/actor';
import { problems, Refusal } from '../problems.ts';
import type { Background } from '../exchange.ts';
import { actorOfKey, isApiKey, type ApiKeys } from './api-keys.ts';
import type { Revocations } from './revocations.ts';
import type { TokenVerifier, VerifiedToken } from './verify-token.ts';

export { ApiKeys, type VerifyApiKey } from './api-keys.ts';
export { KeySet } from './key-set.ts';
export { Revocations, revocationsInRedis, type Revocation } from './revocations.ts';
export { TokenVerifier } from './verify-token.ts';

/** Who sends a request. `isRejected`: it carries a credential that does not hold. */
export type Caller = {
  actor?: Actor;
  apiKey?: { id: string; limitPerMinute: number };
  isRejected: boolean;
  /** The credential came in a cookie, which browsers send along by themselves. */
  isByCookie: boolean;
};

const ANONYMOUS: Caller = { isRejected: false, isByCookie: false };
const REJECTED: Caller = { isRejected: true, isByCookie: false };
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;
const COOKIE = /(?:^|;\s*)__Host-access=([^;\s]+)/;

/** Tells who sends a request: by `Authorization: Bearer` with a token or an API key, or by the cookie `__Host-access`. */
export class Callers {
  readonly #tokens: TokenVerifier;
  readonly #apiKeys: ApiKeys;
  readonly #revocations: Revocations;

  constructor(tokens: TokenVerifier, apiKeys: ApiKeys, revocations: Revocations) {
    this.#tokens = tokens;
    this.#apiKeys = apiKeys;
    this.#revocations = revocations;
  }

  /** Answers at once for anonymous requests and remembered tokens. Throws a 503 when nothing can be verified. */
  identify(headers: Headers, ctx: Background): Caller | Promise<Caller> {
    const authorization = headers.get('authorization');
    if (authorization !== null) {
      const credential = BEARER.exec(authorization.trim())?.[1];
      if (!credential) return REJECTED;
      return isApiKey(credential) ? this.#byApiKey(credential) : this.#byToken(credential, false, ctx);
    }
    const token = COOKIE.exec(headers.get('cookie') ?? '')?.[1];
    return token ? this.#byToken(token, true, ctx) : ANONYMOUS;
  }

  async #byApiKey(credential: string): Promise<Caller> {
    const facts = await this.#apiKeys.resolve(credential).catch(cannotVerify);
    if (!facts) return REJECTED;
    return {
      actor: actorOfKey(facts),
      apiKey: { id: facts.keyId, limitPerMinute: facts.limitPerMinute },
      isRejected: false,
      isByCookie: false,
    };
  }

  #byToken(token: string, isByCookie: boolean, ctx: Background): Caller | Promise<Caller> {
    const known = this.#tokens.recall(token);
    const isFresh = this.#revocations.ensureFresh(ctx);
    if (known && isFresh === true) return this.#callerOf(known, isByCookie);
    return this.#verify(token, isFresh, isByCookie);
  }

  async #verify(token: string, isFresh: boolean | Promise<boolean>, isByCookie: boolean): Promise<Caller> {
    const [verified, isRecent] = await Promise.all([this.#tokens.verify(token).catch(cannotVerify), isFresh]);
    if (!verified) return REJECTED;
    if (!isRecent) return cannotVerify(new Error('no recent list of revocations'));
    return this.#callerOf(verified, isByCookie);
  }

  #callerOf({ actor, issuedAt }: VerifiedToken, isByCookie: boolean): Caller {
    if (this.#revocations.isRevoked({ userId: actor.id, sessionId: actor.sessionId, issuedAt }))
      return REJECTED;
    return { actor, isRejected: false, isByCookie };
  }
}

function cannotVerify(cause: unknown): never {
  throw new Refusal(
    problems.unavailable,
    'Who you are cannot be checked right now. Try again shortly.',
    { 'retry-after': '5' },
    cause,
  );
}
