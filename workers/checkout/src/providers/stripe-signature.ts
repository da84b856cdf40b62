/** How old a webhook may be: an older one may be a replay. */
const TOLERANCE_SECONDS = 300;

type Signed = { body: string; header: string; secret: string; now: number };

/** Whether a `Stripe-Signature` (`t=…,v1=…`) is ours and fresh; several `v1` stand for secrets that are being changed. Source: docs.stripe.com/webhooks */
export async function verifyStripeSignature({ body, header, secret, now }: Signed): Promise<boolean> {
  if (secret === '') return false;
  const parts = header.split(',').map((part) => part.trim().split('='));
  const at = Number(parts.find(([name]) => name === 't')?.[1]);
  if (!Number.isInteger(at) || Math.abs(now / 1_000 - at) > TOLERANCE_SECONDS) return false;
  const raw = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signed = new TextEncoder().encode(`${at}.${body}`);
  for (const [name, value = ''] of parts) {
    if (name !== 'v1' || !/^[0-9a-f]{64}$/.test(value)) continue;
    const bytes = Uint8Array.from(value.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    if (await crypto.subtle.verify('HMAC', key, bytes, signed)) return true;
  }
  return false;
}
