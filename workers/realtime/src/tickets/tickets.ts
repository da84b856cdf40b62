import { z } from 'zod';

/** What a ticket says. `hub` is where the socket belongs: `user:<id>`, or one of the hubs that anonymous browsers share. */
export const Claims = z.object({
  id: z.string(),
  hub: z.string(),
  role: z.enum(['admin', 'seller', 'customer']).optional(),
  sessionId: z.string().optional(),
  /** Epoch milliseconds. */
  expiresAt: z.number(),
});
export type Claims = z.infer<typeof Claims>;

/** Signs and reads tickets. Neither keeps nor asks anything, so a flood of them costs no storage and no object. */
export type Tickets = {
  sign(claims: Claims): Promise<string>;
  /** Undefined for what is no ticket of ours, or too old at `now` (epoch milliseconds). Whether it was used, only its hub knows. */
  read(ticket: string, now: number): Promise<Claims | undefined>;
};

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const LONGEST = 2_000;

/** Tickets under `keys`, separated by commas: the first signs, all are accepted. */
export function openTickets(keys: string): Tickets {
  const secrets = keys.split(',').map((key) => key.trim());
  return {
    async sign(claims) {
      const body = encode(new TextEncoder().encode(JSON.stringify(claims)));
      const key = await keyOf(secrets[0] ?? '');
      const mac = await crypto.subtle.sign(HMAC, key, new TextEncoder().encode(body));
      return `${body}.${encode(new Uint8Array(mac))}`;
    },
    async read(ticket, now) {
      const [body = '', mac = '', rest] = ticket.length > LONGEST ? [] : ticket.split('.');
      const signature = decode(mac);
      if (rest !== undefined || !signature || !(await isSigned(secrets, body, signature))) return undefined;
      const claims = Claims.parse(JSON.parse(new TextDecoder().decode(decode(body))));
      return claims.expiresAt > now ? claims : undefined;
    },
  };
}

async function isSigned(
  secrets: readonly string[],
  body: string,
  mac: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const data = new TextEncoder().encode(body);
  for (const secret of secrets)
    if (await crypto.subtle.verify(HMAC, await keyOf(secret), mac, data)) return true;
  return false;
}

const imported = new Map<string, CryptoKey>();

async function keyOf(secret: string): Promise<CryptoKey> {
  const known = imported.get(secret);
  if (known) return known;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), HMAC, false, [
    'sign',
    'verify',
  ]);
  imported.set(secret, key);
  return key;
}

function encode(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
