import type { Actor } from '@highstreet/http/actor';
import type { Visit } from '../visit.ts';

const SCOPE = 'platform:read';
const SCHEME = /^Bearer +(.+)$/i;

/** What is known of somebody who asks for the insides: an insider, somebody else who is signed in, or nobody. */
export type Standing = 'insider' | 'other' | 'nobody';

/** Insiders are admins, and whoever carries the token that the metrics are scraped with. */
export async function standingOf({ exchange, gateway }: Visit): Promise<Standing> {
  const { headers, ctx } = exchange;
  if (!headers.has('authorization')) return 'nobody';
  const credential = SCHEME.exec(headers.get('authorization')?.trim() ?? '')?.[1];
  if (credential && (await isSame(credential, gateway.settings.metricsToken))) return 'insider';
  const identify = async () => gateway.callers.identify(headers, ctx);
  const caller = await identify().catch(() => undefined);
  if (!caller?.actor) return 'nobody';
  return mayLook(caller.actor) ? 'insider' : 'other';
}

function mayLook({ role, scopes }: Actor): boolean {
  return role === 'admin' && (!scopes || scopes.includes('*') || scopes.includes(SCOPE));
}

/** Compares digests, so that the time it takes says nothing about the secret. Without a secret nothing is the same. */
async function isSame(given: string, secret: string | undefined): Promise<boolean> {
  if (!secret) return false;
  const [left, right] = await Promise.all([given, secret].map(digestOf));
  return left === right;
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(bytes).join();
}
