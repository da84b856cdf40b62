import { toBase64Url } from './base64.ts';

/** How a token stands in the database: SHA-256, enough for tokens of 80 bits and more. Not for passwords. */
export async function digestToken(token: string): Promise<string> {
  return toBase64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
}
