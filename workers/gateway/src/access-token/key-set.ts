import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Runtime } from '../runtime.ts';
import { Turns } from '../turn/index.ts';

export const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'];

const KEEP_MS = 600_000;
const UNKNOWN_KEY_MS = 60_000;
const FETCH_MS = 2_000;

/** Reads the JWKS document of the issuer. */
export type ReadKeys = () => Promise<unknown>;

/** The issuer's public keys. Read again after ten minutes, and for an unknown key at most once a minute. */
export class KeySet {
  readonly #read: ReadKeys;
  readonly #runtime: Runtime;
  readonly #turns: Turns;
  #keys = new Map<string, CryptoKey>();
  #readAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  /** Counts changes in which a key went away: what such a key signed is to be forgotten. */
  revision = 0;

  constructor(read: ReadKeys, runtime: Runtime) {
    this.#read = read;
    this.#runtime = runtime;
    this.#turns = new Turns(runtime, FETCH_MS);
  }

  /** The key by its id; undefined when the issuer has none of that id. Throws when no key could be read at all. */
  async find(kid: string): Promise<CryptoKey | undefined> {
    if (this.#isDue(kid)) await this.#refresh();
    if (this.#keys.size === 0) throw new Error('no signing keys');
    return this.#keys.get(kid);
  }

  #isDue(kid: string): boolean {
    const now = this.#runtime.now();
    if (this.#keys.size === 0) return true;
    if (now - this.#askedAt < UNKNOWN_KEY_MS) return false;
    return !this.#keys.has(kid) || now - this.#readAt >= KEEP_MS;
  }

  async #refresh(): Promise<void> {
    if (!this.#turns.take('keys')) {
      await this.#turns.wait('keys', this.#runtime.now() + FETCH_MS);
      return;
    }
    this.#askedAt = this.#runtime.now();
    try {
      const keys = await importKeys(await this.#read());
      if (keys.size === 0) return;
      if ([...this.#keys.keys()].some((kid) => !keys.has(kid))) this.revision += 1;
      this.#keys = keys;
      this.#readAt = this.#runtime.now();
    } catch {
      // The keys at hand stay good while the issuer is away.
    } finally {
      this.#turns.end('keys');
    }
  }
}

async function importKeys(document: unknown): Promise<Map<string, CryptoKey>> {
  const keys = new Map<string, CryptoKey>();
  for (const jwk of publicKeysOf(document)) {
    const key = await importJWK(jwk, jwk.kty === 'OKP' ? 'EdDSA' : 'ES256');
    if (jwk.kid && !(key instanceof Uint8Array)) keys.set(jwk.kid, key);
  }
  return keys;
}

function publicKeysOf(document: unknown): JWK[] {
  if (typeof document !== 'object' || document === null || !('keys' in document)) return [];
  return Array.isArray(document.keys) ? document.keys.filter(isPublicSigningKey) : [];
}

function isPublicSigningKey(jwk: unknown): jwk is JWK {
  if (typeof jwk !== 'object' || jwk === null || !('kty' in jwk) || !('crv' in jwk)) return false;
  return (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') || (jwk.kty === 'EC' && jwk.crv === 'P-256');
}
