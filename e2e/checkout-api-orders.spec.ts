import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test, type Ware } from './fixtures/checkout.ts';

type Money = { amount: number; currency: string };
type Order = { orderId: string; state: string; follow: string; failure?: { reason: string } };

const ADDRESS = {
  name: 'Guest',
  line1: 'Lindenweg 4',
  postalCode: '10115',
  city: 'Berlin',
  country: 'DE',
};

/** What a client sends to buy the cart as it is quoted. */
async function orderFor(guest: APIRequestContext, ware: Ware, token: string): Promise<object> {
  const item = { productId: ware.id, variantId: ware.variantId, quantity: 1 };
  await expect(await guest.post('/api/cart/items', { data: item })).toBeOK();
  return reorderFor(guest, token);
}

async function reorderFor(guest: APIRequestContext, token: string): Promise<object> {
  const answer = await guest.post('/api/checkout/quote', { data: { destination: { country: 'DE' } } });
  await expect(answer).toBeOK();
  const quote: { cart: { version: number }; totals: { total: Money }; shippingMethodId: string } = JSON.parse(
    await answer.text(),
  );
  return {
    cartVersion: quote.cart.version,
    expectedTotal: quote.totals.total,
    email: 'guest@example.org',
    shippingAddress: ADDRESS,
    shippingMethodId: quote.shippingMethodId,
    payment: { provider: 'test', token },
  };
}

function place(
  guest: APIRequestContext,
  data: object,
  key: string = crypto.randomUUID(),
): Promise<APIResponse> {
  return guest.post('/api/checkout', { data, headers: { 'idempotency-key': key } });
}

/** The order when it has come to rest. */
async function follow(guest: APIRequestContext, answer: APIResponse): Promise<Order> {
  await expect(answer).toBeOK();
  let order: Order = JSON.parse(await answer.text());
  await expect(async () => {
    order = JSON.parse(await (await guest.get(order.follow)).text());
    expect(order.state).not.toBe('placing');
  }).toPass({ timeout: 60_000 });
  return order;
}

test('a double click, a lost answer and two tabs give one order', async ({
  playwright,
  baseURL,
  makeWare,
  piecesOf,
}) => {
  const ware = await makeWare(5);
  const guest = await playwright.request.newContext({ baseURL });
  const data = await orderFor(guest, ware, 'test_ok');
  const key = crypto.randomUUID();
  const clicks = await Promise.all([
    place(guest, data, key),
    place(guest, data, key),
    place(guest, data),
    place(guest, data),
  ]);
  clicks.push(await place(guest, data, key));
  const orders = await Promise.all(clicks.map((answer) => follow(guest, answer)));
  expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(1);
  expect(orders[0]?.state).toBe('placed');
  expect(await piecesOf(ware)).toBe(4);
  const other = await place(guest, { ...data, email: 'other@example.org' }, key);
  expect([other.status(), JSON.parse(await other.text()).type]).toEqual([
    422,
    'urn:highstreet:problem:idempotency-key-reused',
  ]);
});

test('of six who want the last two pieces at once two get them, and the others are told so', async ({
  playwright,
  baseURL,
  makeWare,
  piecesOf,
}) => {
  test.slow();
  const ware = await makeWare(2);
  const guests = await Promise.all(
    Array.from({ length: 6 }, () => playwright.request.newContext({ baseURL })),
  );
  const inputs = await Promise.all(guests.map((guest) => orderFor(guest, ware, 'test_ok')));
  const outcomes = await Promise.all(
    guests.map(async (guest, index) => {
      const answer = await place(guest, inputs[index] ?? {});
      if (answer.status() === 409) return JSON.parse(await answer.text()).type;
      const { state, failure } = await follow(guest, answer);
      return failure?.reason ?? state;
    }),
  );
  const told = ['out-of-stock', 'urn:highstreet:problem:cart-not-ready'];
  expect(outcomes.filter((outcome) => outcome === 'placed')).toHaveLength(2);
  expect(outcomes.filter((outcome) => told.includes(outcome))).toHaveLength(4);
  expect(await piecesOf(ware)).toBe(0);
});

test('a declined card leaves stock, coupon and cart as they were; another card then works', async ({
  playwright,
  baseURL,
  makeWare,
  makeCoupon,
  piecesOf,
}) => {
  const ware = await makeWare(3);
  const { code } = await makeCoupon({ maxUses: 1 });
  const guest = await playwright.request.newContext({ baseURL });
  await orderFor(guest, ware, 'test_declined');
  await expect(await guest.post('/api/cart/coupons', { data: { code } })).toBeOK();
  const before = JSON.parse(await (await guest.get('/api/cart')).text());
  const declined = await follow(guest, await place(guest, await reorderFor(guest, 'test_declined')));
  expect(declined).toMatchObject({ state: 'failed', failure: { reason: 'payment-declined' } });
  expect(JSON.parse(await (await guest.get('/api/cart')).text())).toMatchObject({
    version: before.version,
    totals: before.totals,
  });
  await expect.poll(() => piecesOf(ware)).toBe(3);
  const paid = await follow(guest, await place(guest, await reorderFor(guest, 'test_ok')));
  expect(paid.state).toBe('placed');
  expect(JSON.parse(await (await guest.get('/api/cart')).text())).toMatchObject({ count: 0 });
});

test('refunds in parallel never give back more than was paid; nobody else sees the payment', async ({
  playwright,
  baseURL,
  makeWare,
  programFor,
}) => {
  const ware = await makeWare(3);
  const guest = await playwright.request.newContext({ baseURL });
  const { orderId } = await follow(guest, await place(guest, await orderFor(guest, ware, 'test_ok')));
  const [mara, tom] = [await programFor('mara'), await programFor('tom')];
  const payment = JSON.parse(await (await mara.send('GET', `/api/payments/${orderId}`)).text());
  const [line] = payment.lines;
  const refund = { lines: [{ lineId: line.lineId, quantity: 0, amount: 1_000 }], reason: 'Scratched' };
  const made = await Promise.all(
    Array.from({ length: 6 }, () => mara.send('POST', `/api/payments/${orderId}/refunds`, refund)),
  );
  expect(made.map((answer) => answer.status()).toSorted()).toEqual([201, 201, 409, 409, 409, 409]);
  const after = JSON.parse(await (await mara.send('GET', `/api/payments/${orderId}`)).text());
  expect(after).toMatchObject({
    refunded: { amount: 2_000 },
    refundable: { amount: line.amount.amount - 2_000 },
  });
  expect((await tom.send('GET', `/api/payments/${orderId}`)).status()).toBe(404);
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await stranger.get(`/api/checkout/${orderId}`)).status()).toBe(404);
});
