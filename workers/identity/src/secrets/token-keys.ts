import { newId } from '@highstreet/data';
import { importJWK, SignJWT } from 'jose';
import type { Jwks, SessionUser } from '../contract/index.ts';
import type { TokenKey } from '../env.ts';

/** Signs access tokens and publishes the keys they are checked with. */
export type Tokens = {
  sign(user: SessionUser, sessionId: string): Promise<string>;
  publicKeys(): Jwks;
};

/** Life of an access token in seconds. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;
const AUDIENCE = 'highstreet';

const imported = new Map<string, CryptoKey>();

/** The first key signs, all are published: a new key is put second, then first, then the old one goes. */
export function openTokens(keys: readonly TokenKey[], issuer: string, now: () => number): Tokens {
  return {
    async sign(user, sessionId) {
      const key = keys[0];
      if (!key) throw new TypeError('TOKEN_KEYS is empty');
      const issuedAt = Math.floor(now() / 1000);
      const { id, email, name, role, verified } = user;
      return new SignJWT({ role, email, name, verified, sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: key.kid })
        .setSubject(id)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
        .setJti(newId('tok', now()))
        .sign(await privateKey(key));
    },
    publicKeys: () => ({
      keys: keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' })),
    }),
  };
}

async function privateKey(jwk: TokenKey): Promise<CryptoKey> {
  const known = imported.get(jwk.kid);
  if (known) return known;
  const { kty, crv, x, d } = jwk;
  const key = await importJWK({ kty, crv, x, d }, 'EdDSA');
  if (!(key instanceof CryptoKey)) throw new TypeError('a token key is not an Ed25519 key');
  imported.set(jwk.kid, key);
  return key;
}
