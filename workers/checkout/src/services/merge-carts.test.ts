import { describe, expect, test } from 'bun:test';
import { makeCtx, type TestCtx } from '../../test/context.ts';
import { count, fillCart } from '../../test/shop.ts';
import { changeCartItem, getCart, markCartSeen, removeCartItem } from './change-cart.ts';
import { addCartCoupon } from './change-codes.ts';
import { mergeCarts } from './merge-carts.ts';

const guest = { cartId: 'crt_guest' };
const ada = { customerId: 'usr_ada' };

async function open(): Promise<TestCtx> {
  const ctx = await makeCtx();
  for (const name of ['var_a', 'var_b', 'var_c']) ctx.others.addVariant(name, {}, 50);
  ctx.others.coupons.set('TEN', { percent: 10, uses: 0, most: 10 });
  return ctx;
}

const quantities = async (ctx: TestCtx, owner: typeof guest | typeof ada) =>
  Object.fromEntries(
    (await getCart(ctx, owner)).lines.map(({ variantId, quantity }) => [variantId, quantity]),
  );

describe('mergeCarts()', () => {
  test('loses and doubles nothing, however often and in parallel', async () => {
    const ctx = await open();
    await fillCart(ctx, ada, 'var_a', 1);
    await fillCart(ctx, guest, 'var_a', 2);
    await fillCart(ctx, guest, 'var_b', 3);
    await addCartCoupon(ctx, guest, 'TEN');
    await Promise.all(Array.from({ length: 20 }, () => mergeCarts(ctx, guest.cartId, 'usr_ada')));
    expect(await quantities(ctx, ada)).toEqual({ var_a: 3, var_b: 3 });
    expect((await getCart(ctx, ada)).coupons).toMatchObject([{ code: 'TEN', isApplied: true }]);
    expect(await quantities(ctx, guest)).toEqual({});
    expect(await count(ctx, 'cart_lines')).toBe(2);
    await fillCart(ctx, guest, 'var_c');
    await mergeCarts(ctx, guest.cartId, 'usr_ada');
    expect(await quantities(ctx, ada)).toEqual({ var_a: 3, var_b: 3, var_c: 1 });
  });

  test('while the guest still puts things in, each piece ends up in one cart', async () => {
    const ctx = await open();
    await fillCart(ctx, guest, 'var_a');
    const adding = Array.from({ length: 10 }, () => fillCart(ctx, guest, 'var_b'));
    const merging = Array.from({ length: 10 }, () => mergeCarts(ctx, guest.cartId, 'usr_ada'));
    await Promise.all([...adding, ...merging]);
    await mergeCarts(ctx, guest.cartId, 'usr_ada');
    expect(await quantities(ctx, ada)).toEqual({ var_a: 1, var_b: 10 });
  });

  test('goods of another currency stay where they are until there is room', async () => {
    const ctx = await open();
    ctx.others.addVariant('var_y', { currency: 'JPY', price: 900 });
    await fillCart(ctx, ada, 'var_a');
    await fillCart(ctx, guest, 'var_y');
    await mergeCarts(ctx, guest.cartId, 'usr_ada');
    expect([await quantities(ctx, ada), await quantities(ctx, guest)]).toEqual([{ var_a: 1 }, { var_y: 1 }]);
  });
});

describe('the cart', () => {
  test('adds up in parallel and counts versions', async () => {
    const ctx = await open();
    await Promise.all(Array.from({ length: 15 }, () => fillCart(ctx, guest, 'var_a')));
    expect(await getCart(ctx, guest)).toMatchObject({ version: 15, count: 15, lines: { length: 1 } });
  });

  test('tells what has changed until it was seen: price, stock, gone', async () => {
    const ctx = await open();
    for (const name of ['var_a', 'var_b', 'var_c']) await fillCart(ctx, guest, name, 3);
    ctx.others.addVariant('var_a', { price: 1_100 });
    ctx.others.stock.set('var_b', 2);
    ctx.others.addVariant('var_c', { status: 'archived' });
    const { changes, isReady, lines } = await getCart(ctx, guest);
    expect(changes).toMatchObject([
      { kind: 'price', before: { amount: 1_000 }, after: { amount: 1_100 } },
      { kind: 'stock', available: 2 },
      { kind: 'gone' },
    ]);
    expect([isReady, lines.map(({ state }) => state)]).toEqual([false, ['ok', 'too-few', 'gone']]);
    expect((await markCartSeen(ctx, guest)).changes).toEqual([]);
    await changeCartItem(ctx, guest, lines[1]!.id, 2);
    expect(await removeCartItem(ctx, guest, lines[2]!.id)).toMatchObject({ isReady: true, count: 5 });
  });

  test('is served without stock while the inventory is away, and without discounts while promotions are', async () => {
    const ctx = await open();
    await fillCart(ctx, guest);
    await addCartCoupon(ctx, guest, 'TEN');
    ctx.others.fault = (call) => (call.startsWith('catalog') ? undefined : 'before');
    expect(await getCart(ctx, guest)).toMatchObject({
      isStockKnown: false,
      coupons: [{ code: 'TEN', isApplied: false }],
    });
  });

  test('refuses what is not offered, another currency, and coupons by a type of their own', async () => {
    const ctx = await open();
    ctx.others.addVariant('var_y', { currency: 'JPY' });
    ctx.others.coupons.set('DONE', { percent: 10, uses: 1, most: 1 });
    await fillCart(ctx, guest);
    expect(fillCart(ctx, guest, 'var_none')).rejects.toMatchObject({ name: 'not-offered' });
    expect(fillCart(ctx, guest, 'var_y')).rejects.toMatchObject({ name: 'cart-other-currency' });
    expect(addCartCoupon(ctx, guest, 'nope')).rejects.toMatchObject({ name: 'coupon-unknown' });
    expect(addCartCoupon(ctx, guest, 'done')).rejects.toMatchObject({ name: 'coupon-used-up' });
  });
});
