import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { buy, count, fillCart, findLeaks, orderOf } from '../../test/shop.ts';
import { actOnPlacement } from '../services/act-on-placement.ts';
import { getCart } from '../services/change-cart.ts';
import { addCartCoupon, addCartGiftCard } from '../services/change-codes.ts';
import { placeOrder } from '../services/place-order.ts';
import { findPlacement } from '../db/placements.ts';
import { sweepPlacements } from './sweep-placements.ts';

const owner = { cartId: 'crt_guest' };

async function open(stock = 5): Promise<TestCtx> {
  const ctx = await makeCtx();
  ctx.others.addVariant('var_a', {}, stock);
  ctx.others.coupons.set('TEN', { percent: 10, uses: 0, most: 100 });
  return ctx;
}

const leaksOf = (ctx: TestCtx, stock = 5) => findLeaks(ctx, { variantId: 'var_a', stock });

describe('placeOrder()', () => {
  test('sells, charges, confirms, and empties the cart', async () => {
    const ctx = await open();
    await fillCart(ctx, owner, 'var_a', 2);
    await addCartCoupon(ctx, owner, 'ten');
    const placement = await buy(ctx, owner);
    expect(placement).toMatchObject({
      state: 'placed',
      number: 'HS-2026-000001',
      total: { amount: 2_290, currency: 'EUR' },
    });
    expect(ctx.others.stock.get('var_a')).toBe(3);
    expect(await leaksOf(ctx)).toEqual([]);
    expect(await getCart(ctx, owner)).toMatchObject({ count: 0, lines: [], coupons: [] });
    expect(await count(ctx, `outbox WHERE type IN ('payment.authorized', 'payment.captured')`)).toBe(2);
  });

  test('a double click, a retry and two tabs give one order', async () => {
    const ctx = await open();
    await fillCart(ctx, owner);
    const input = await orderOf(ctx, owner);
    const clicks = ['a', 'a', 'b', 'a', 'c', 'b'].map((key) => placeOrder(ctx, owner, key, input));
    const placed = await Promise.all(clicks);
    placed.push(await placeOrder(ctx, owner, 'a', input), await placeOrder(ctx, owner, 'z', input));
    expect(new Set(placed.map(({ placement }) => placement.orderId)).size).toBe(1);
    expect(ctx.others.orders.size).toBe(1);
    expect(await count(ctx, 'provider_charges')).toBe(1);
    expect(await leaksOf(ctx)).toEqual([]);
  });

  test('a key that was used for another request is refused', async () => {
    const ctx = await open();
    await fillCart(ctx, owner);
    const input = await orderOf(ctx, owner);
    await placeOrder(ctx, owner, 'a', input);
    const other = placeOrder(ctx, owner, 'a', { ...input, email: 'other@highstreet.test' });
    expect(other).rejects.toMatchObject({ type: { slug: 'idempotency-key-reused' } });
  });

  test('a declined card leaves stock, coupon and cart as they were, and the next card works', async () => {
    const ctx = await open();
    await fillCart(ctx, owner);
    await addCartCoupon(ctx, owner, 'TEN');
    const before = await getCart(ctx, owner);
    const declined = await buy(ctx, owner, 'test_declined');
    expect(declined).toMatchObject({ state: 'failed', failure: { reason: 'payment-declined' } });
    expect(await getCart(ctx, owner)).toEqual(before);
    expect(await leaksOf(ctx)).toEqual([]);
    expect(await buy(ctx, owner, 'test_ok', 'key-2')).toMatchObject({ state: 'placed' });
    expect(await leaksOf(ctx)).toEqual([]);
  });

  test('a price that has changed is told and not charged', async () => {
    const ctx = await open();
    await fillCart(ctx, owner);
    const input = await orderOf(ctx, owner);
    ctx.others.addVariant('var_a', { price: 1_200 }, 5);
    expect(placeOrder(ctx, owner, 'a', input)).rejects.toMatchObject({ type: { slug: 'total-differs' } });
    await fillCart(ctx, owner);
    expect(placeOrder(ctx, owner, 'b', input)).rejects.toMatchObject({ type: { slug: 'cart-changed' } });
    expect(await count(ctx, 'placements')).toBe(0);
  });

  test('who comes too late for the last piece is told so', async () => {
    const ctx = await open(1);
    const other = { cartId: 'crt_other' };
    await Promise.all([fillCart(ctx, owner), fillCart(ctx, other)]);
    const inputs = [await orderOf(ctx, owner), await orderOf(ctx, other)] as const;
    const placed = await Promise.all([
      placeOrder(ctx, owner, 'a', inputs[0]),
      placeOrder(ctx, other, 'a', inputs[1]),
    ]);
    const states = placed.map(({ placement }) => placement.state).toSorted();
    expect(states).toEqual(['failed', 'placed']);
    const failed = placed.find(({ placement }) => placement.state === 'failed');
    expect(failed?.placement.failure).toMatchObject({ reason: 'out-of-stock', lines: [{ available: 0 }] });
    expect(await leaksOf(ctx, 1)).toEqual([]);
  });

  test('gift cards pay as far as they go, or all of it', async () => {
    const ctx = await open();
    ctx.others.giftCards.set('GIFT', 2_000);
    await fillCart(ctx, owner);
    await addCartGiftCard(ctx, owner, 'GIFT');
    const input = await orderOf(ctx, owner);
    const { placement } = await placeOrder(ctx, owner, 'a', { ...input, payment: undefined });
    expect(placement).toMatchObject({ state: 'placed', toPay: { amount: 0 }, total: { amount: 1_490 } });
    expect(ctx.others.giftCards.get('GIFT')).toBe(510);
    await fillCart(ctx, owner);
    await addCartGiftCard(ctx, owner, 'GIFT');
    expect(await buy(ctx, owner, 'test_declined', 'b')).toMatchObject({
      state: 'failed',
      toPay: { amount: 980 },
    });
    expect(ctx.others.giftCards.get('GIFT')).toBe(510);
  });
});

describe('a second step', () => {
  test('is asked for, taken once, and ends the order', async () => {
    const ctx = await open();
    await fillCart(ctx, owner);
    const waiting = await buy(ctx, owner, 'test_second_step');
    expect(waiting).toMatchObject({ state: 'needs_action', action: { kind: 'second-step' } });
    const row = (await findPlacement(ctx.db, waiting.orderId))!;
    await actOnPlacement(ctx, row, { kind: 'confirm', code: '123456' });
    expect(actOnPlacement(ctx, row, { kind: 'confirm', code: '123456' })).rejects.toMatchObject({
      type: { slug: 'no-second-step' },
    });
    await ctx.instances.settle();
    expect(await findPlacement(ctx.db, waiting.orderId)).toMatchObject({ state: 'placed' });
    expect(await leaksOf(ctx)).toEqual([]);
  });

  test.each([
    ['a wrong code', { kind: 'confirm', code: '1' }, 'second-step-refused'],
    ['giving up', { kind: 'cancel' }, 'second-step-refused'],
  ] as const)('%s leaves nothing behind', async (_name, act, reason) => {
    const ctx = await open();
    await fillCart(ctx, owner);
    const { orderId } = await buy(ctx, owner, 'test_second_step');
    await actOnPlacement(ctx, (await findPlacement(ctx.db, orderId))!, act);
    await ctx.instances.settle();
    expect(await findPlacement(ctx.db, orderId)).toMatchObject({ state: 'failed', failure: { reason } });
    expect(await leaksOf(ctx)).toEqual([]);
  });

  test('that never comes ends the order, also when its workflow is gone', async () => {
    for (const isGone of [false, true]) {
      const ctx = await open();
      await fillCart(ctx, owner);
      const { orderId } = await buy(ctx, owner, 'test_second_step');
      if (isGone) {
        ctx.pass(11 * 60_000);
        await sweepPlacements(ctx);
      } else ctx.instances.expire();
      await ctx.instances.settle();
      const ended = await findPlacement(ctx.db, orderId);
      expect(ended).toMatchObject({ state: 'failed', failure: { reason: 'second-step-expired' } });
      expect(await leaksOf(ctx)).toEqual([]);
    }
  });
});

test('cards that are late, answer twice, never answer, or cannot be captured charge once or not at all', async () => {
  for (const [token, state] of [
    ['test_late', 'placed'],
    ['test_twice', 'placed'],
    ['test_silent', 'failed'],
    ['test_capture_fails', 'failed'],
  ] as const) {
    const ctx = await open();
    await fillCart(ctx, owner);
    const { orderId } = await buy(ctx, owner, token);
    await ctx.instances.settle();
    expect([token, (await findPlacement(ctx.db, orderId))?.state]).toEqual([token, state]);
    expect([token, await leaksOf(ctx)]).toEqual([token, []]);
  }
});

test('a signed-in customer is told on the order topic', async () => {
  const ctx = await open();
  const own = { customerId: makeActor('customer', 'ada').id };
  await fillCart(ctx, own);
  const { orderId } = await buy(ctx, own);
  await ctx.instances.settle();
  expect(await findPlacement(ctx.db, orderId)).toMatchObject({ customerId: 'usr_ada', state: 'placed' });
});
