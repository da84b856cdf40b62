import { fromBase64, toBase64 } from './vault.ts';

const PREFIX = 'whsec_';

/** A new secret of a webhook endpoint: `whsec_` and 24 random bytes in base 64. Source: Standard Webhooks. */
export function newWebhookSecret(): string {
  return PREFIX + toBase64(crypto.getRandomValues(new Uint8Array(24)));
}

/** `timestamp` in seconds since the epoch. */
export type SignedMessage = { id: string; timestamp: number; payload: string };

/** The value of `webhook-signature`: one `v1,<base 64>` per secret, by space. Source: Standard Webhooks, HMAC-SHA256. */
export async function signWebhook(message: SignedMessage, secrets: readonly string[]): Promise<string> {
  const signatures = await Promise.all(secrets.map((secret) => signOnce(message, secret)));
  return signatures.join(' ');
}

async function signOnce({ id, timestamp, payload }: SignedMessage, secret: string): Promise<string> {
  const bytes = fromBase64(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${payload}`);
  return `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, signed)))}`;
}
