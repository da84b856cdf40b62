import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const ISSUER = 'http://localhost:8787';
export const AUDIENCE = 'highstreet';

type Overrides = JWTPayload & { alg?: string; kid?: string };

/** An issuer of access tokens with one key, for tests. `now` in epoch milliseconds. */
export async function makeIssuer(now: () => number, kid = 'key-1', alg: 'EdDSA' | 'ES256' = 'EdDSA') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  const sign = ({ kid: otherKid, ...claims }: Overrides = {}) => {
    const seconds = Math.floor(now() / 1_000);
    const payload = {
      sub: 'usr_1',
      role: 'customer',
      email: 'ada@example.test',
      name: 'Ada',
      verified: true,
      sid: 'ses_1',
      jti: 'tok_1',
      iss: ISSUER,
      aud: AUDIENCE,
      iat: seconds,
      exp: seconds + 900,
      ...claims,
    };
    return new SignJWT(payload).setProtectedHeader({ alg, kid: otherKid ?? kid }).sign(privateKey);
  };
  return { jwk, sign, privateKey, publicKey };
}
