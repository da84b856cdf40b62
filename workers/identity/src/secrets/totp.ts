import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Highstreet';
const PERIOD_SECONDS = 30;

/** A new secret of 160 bits as base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address for the QR code of an authenticator. */
export function totpUri(secret: string, email: string): string {
  return open(secret, email).toString();
}

/** The step of 30 seconds to which a code belongs, at most one step away from now; undefined when it is wrong. Source: RFC 6238. */
export function findTotpStep(secret: string, code: string, now: number): number | undefined {
  const delta = open(secret, '').validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

function open(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}
