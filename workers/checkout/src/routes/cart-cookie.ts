import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { CartOwner } from '../cart-owner.ts';
import { mergeCarts } from '../services/merge-carts.ts';

const NAME = '__Host-cart';
const DAYS_90 = 90 * 24 * 60 * 60;
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const HEX = /^[0-9a-f]{64}$/;

let known: { secret: string; key: Promise<CryptoKey> } | undefined;

/**
 * Whose cart a request is about: the customer's, into which an anonymous one goes that the browser still carries, or the one of the cookie.
 * A browser without either gets a cookie at once, so that two first clicks mean one cart.
 */
export async function openOwner(c: Context<AppEnv>): Promise<CartOwner> {
  const ctx = c.get('ctx');
  const guest = await readGuestCart(c);
  if (ctx.actor) {
    if (guest !== undefined) {
      await mergeCarts(ctx, guest, ctx.actor.id);
      deleteCookie(c, NAME, OPTIONS);
    }
    return { customerId: ctx.actor.id };
  }
  if (guest !== undefined) return { cartId: guest };
  const cartId = ctx.newId('crt');
  setCookie(c, NAME, `${cartId}.${await sign(ctx.cartKey, cartId)}`, { ...OPTIONS, maxAge: DAYS_90 });
  return { cartId };
}

/** The anonymous cart that the request's cookie opens; undefined without one, or when it was not signed here. */
export async function readGuestCart(c: Context<AppEnv>): Promise<string | undefined> {
  const [cartId, signature] = (getCookie(c, NAME) ?? '').split('.');
  if (!cartId || !signature || !HEX.test(signature)) return undefined;
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await keyOf(c.get('ctx').cartKey);
  const isOurs = await crypto.subtle.verify('HMAC', key, bytes, new TextEncoder().encode(cartId));
  return isOurs ? cartId : undefined;
}

async function sign(secret: string, text: string): Promise<string> {
  const bytes = await crypto.subtle.sign('HMAC', await keyOf(secret), new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keyOf(secret: string): Promise<CryptoKey> {
  if (known?.secret !== secret) {
    const raw = new TextEncoder().encode(secret);
    const key = crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ]);
    known = { secret, key };
  }
  return known.key;
}
