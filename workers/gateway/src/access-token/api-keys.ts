import type { Actor, Role } from '@highstreet/http/actor';
import type { Runtime } from '../runtime.ts';

/** What the identity slice says about an API key. */
export type ApiKeyFacts = {
  keyId: string;
  userId: string;
  role: Role;
  email: string;
  name?: string;
  verified?: boolean;
  scopes: string[];
  limitPerMinute: number;
};

export type VerifyApiKey = (key: string) => Promise<ApiKeyFacts | null>;

const KEEP_MS = 10_000;
const MAX_KEYS = 5_000;
const API_KEY = /^hsk_[A-Za-z0-9_-]{8,200}$/;

export function isApiKey(credential: string): boolean {
  return credential.startsWith('hsk_');
}

/** Resolves API keys through the identity slice; what it says, good or bad, is kept for ten seconds. */
export class ApiKeys {
  readonly #verify: VerifyApiKey;
  readonly #runtime: Runtime;
  readonly #known = new Map<string, { facts: ApiKeyFacts | null; until: number }>();

  constructor(verify: VerifyApiKey, runtime: Runtime) {
    this.#verify = verify;
    this.#runtime = runtime;
  }

  /** Null when the key is unknown, expired or revoked. Throws when the identity slice does not answer. */
  async resolve(key: string): Promise<ApiKeyFacts | null> {
    if (!API_KEY.test(key)) return null;
    const now = this.#runtime.now();
    const known = this.#known.get(key);
    if (known && known.until > now) return known.facts;
    const facts = await this.#verify(key);
    if (this.#known.size >= MAX_KEYS) this.#known.clear();
    this.#known.set(key, { facts, until: now + KEEP_MS });
    return facts;
  }
}

export function actorOfKey(facts: ApiKeyFacts): Actor {
  return {
    id: facts.userId,
    role: facts.role,
    email: facts.email,
    name: facts.name ?? '',
    sessionId: facts.keyId,
    verified: facts.verified ?? true,
    scopes: facts.scopes,
  };
}
