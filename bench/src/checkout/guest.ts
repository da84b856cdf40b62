import type { Shop } from './stock-up.ts';

export type Bought = { orderId: string; state: string; ms: number };

type Money = { amount: number; currency: string };
type Quote = { cart: { version: number }; totals: { total: Money }; shippingMethodId: string };
type Placement = { orderId: string; state: string; follow: string };

const ADDRESS = {
  name: 'Bench Guest',
  line1: 'Hauptstraße 1',
  postalCode: '10115',
  city: 'Berlin',
  country: 'DE',
};
const GIVE_UP_MS = 150_000;

/**
 * A guest with a cart of one thing or two, every fourth with a coupon: puts in, asks for the quote, buys, and follows the order to its end.
 * What is not answered is asked again, the order under the same key. `repeats`: goes on through faults until it is placed.
 */
export async function buyAsGuest(origin: string, shop: Shop, number: number): Promise<Bought> {
  const guest = new Guest(origin);
  const start = performance.now();
  const pick = (offset: number) => shop.wares[(number * 7 + offset) % shop.wares.length];
  for (const ware of number % 3 === 0 ? [pick(0), pick(3)] : [pick(0)]) {
    await guest.send('POST', '/api/cart/items', { ...ware, quantity: 1 });
  }
  if (number % 4 === 0) await guest.send('POST', '/api/cart/coupons', { code: shop.coupon });
  let placement = await order(guest, number);
  while (placement.state === 'placing') {
    if (performance.now() - start > GIVE_UP_MS) break;
    await pause(200);
    placement = await guest.send<Placement>('GET', placement.follow);
  }
  return { orderId: placement.orderId, state: placement.state, ms: performance.now() - start };
}

async function order(guest: Guest, number: number): Promise<Placement> {
  const quote = await guest.send<Quote>('POST', '/api/checkout/quote', { destination: { country: 'DE' } });
  const body = {
    cartVersion: quote.cart.version,
    expectedTotal: quote.totals.total,
    email: `guest${number}-${crypto.randomUUID().slice(0, 8)}@example.com`,
    shippingAddress: ADDRESS,
    shippingMethodId: quote.shippingMethodId,
    payment: { provider: 'test', token: 'test_ok' },
  };
  return guest.send<Placement>('POST', '/api/checkout', body, { 'idempotency-key': crypto.randomUUID() });
}

/** A browser as far as it matters here: it keeps the cookie of the cart and asks again what was not answered. */
class Guest {
  readonly #origin: string;
  #cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  async send<T>(method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      const answer = await this.#try(method, path, body, more).catch(() => undefined);
      if (answer?.ok) return JSON.parse(await answer.text());
      const isLost = answer === undefined || answer.status >= 500 || answer.status === 429;
      if (!isLost || tried > 100)
        throw new Error(`${method} ${path}: ${answer?.status} ${await answer?.text()}`);
      await answer?.text().catch(() => '');
      await pause(100 + 50 * Math.min(tried, 10));
    }
  }

  async #try(method: string, path: string, body: object | undefined, more: Record<string, string>) {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie, ...more };
    const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
    const answer = await fetch(this.#origin + path, { ...init, signal: AbortSignal.timeout(20_000) });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? '';
    return answer;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
