import type { Actor, Role } from '@highstreet/http/actor';
import { jwtVerify, type JWTPayload } from 'jose';
import type { Runtime } from '../runtime.ts';
import { ALGORITHMS, type KeySet } from './key-set.ts';

const SKEW_SECONDS = 60;
const MAX_TOKENS = 5_000;
const MAX_LENGTH = 4_096;
const ROLES: ReadonlySet<string> = new Set<Role>(['admin', 'seller', 'customer']);

/** A token that holds. `issuedAt` and `expiresAt` in epoch milliseconds, the latter with the allowed skew. */
export type VerifiedToken = { actor: Actor; issuedAt: number; expiresAt: number };

export type TokenRules = { issuer: string; audience: string };

/** Verifies access tokens; what holds is remembered until it expires, or until a signing key goes away. */
export class TokenVerifier {
  readonly #keys: KeySet;
  readonly #rules: TokenRules;
  readonly #runtime: Runtime;
  readonly #verified = new Map<string, VerifiedToken>();
  #revision = 0;

  constructor(keys: KeySet, rules: TokenRules, runtime: Runtime) {
    this.#keys = keys;
    this.#rules = rules;
    this.#runtime = runtime;
  }

  /** What is remembered of the token, without waiting. */
  recall(token: string): VerifiedToken | undefined {
    if (this.#revision !== this.#keys.revision) {
      this.#verified.clear();
      this.#revision = this.#keys.revision;
    }
    const known = this.#verified.get(token);
    return known && known.expiresAt > this.#runtime.now() ? known : undefined;
  }

  /** Undefined when the token does not hold. Throws only when no signing key can be read. */
  async verify(token: string): Promise<VerifiedToken | undefined> {
    if (token.length > MAX_LENGTH) return undefined;
    const kid = keyIdOf(token);
    const key = kid === undefined ? undefined : await this.#keys.find(kid);
    if (!key) return undefined;
    const payload = await jwtVerify(token, key, {
      ...this.#rules,
      algorithms: ALGORITHMS,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['sub', 'sid', 'role', 'iat', 'exp', 'jti'],
      currentDate: new Date(this.#runtime.now()),
    }).then(
      (result) => result.payload,
      () => undefined,
    );
    const verified = payload && verifiedOf(payload);
    if (verified) this.#remember(token, verified);
    return verified;
  }

  #remember(token: string, verified: VerifiedToken): void {
    const oldest = this.#verified.size >= MAX_TOKENS ? this.#verified.keys().next().value : undefined;
    if (oldest !== undefined) this.#verified.delete(oldest);
    this.#verified.set(token, verified);
  }
}

function verifiedOf(payload: JWTPayload): VerifiedToken | undefined {
  const { sub, sid, role, email, name, verified, iat = 0, exp = 0 } = payload;
  if (!sub || typeof sid !== 'string' || !isRole(role)) return undefined;
  return {
    actor: {
      id: sub,
      role,
      email: typeof email === 'string' ? email : '',
      name: typeof name === 'string' ? name : '',
      sessionId: sid,
      verified: verified === true,
    },
    issuedAt: iat * 1_000,
    expiresAt: (exp + SKEW_SECONDS) * 1_000,
  };
}

function isRole(value: unknown): value is Role {
  return typeof value === 'string' && ROLES.has(value);
}

/** The key id in a token's header; undefined unless the token has the form of a JWS with an accepted algorithm. */
function keyIdOf(token: string): string | undefined {
  const [, header] = /^([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.exec(token) ?? [];
  if (!header) return undefined;
  try {
    const parsed: unknown = JSON.parse(atob(header.replaceAll('-', '+').replaceAll('_', '/')));
    if (typeof parsed !== 'object' || parsed === null || !('kid' in parsed) || !('alg' in parsed))
      return undefined;
    if (typeof parsed.alg !== 'string' || !ALGORITHMS.includes(parsed.alg)) return undefined;
    return typeof parsed.kid === 'string' ? parsed.kid : undefined;
  } catch {
    return undefined;
  }
}
