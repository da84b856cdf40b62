import { randomHex } from './random-hex.ts';

const ACCEPTED = /^[A-Za-z0-9._-]{1,128}$/;

/** The caller's correlation id when it is 1-128 characters of `[A-Za-z0-9._-]`, else a new one of 32 hex digits. */
export function correlationIdFrom(header: string | null | undefined): string {
  return header && ACCEPTED.test(header) ? header : randomHex(16);
}
