import { describe, expect, test } from 'bun:test';
import { takeEffectForTest } from '../../test/events.ts';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { buy, count, fillCart } from '../../test/shop.ts';
import { addCartGiftCard } from './change-codes.ts';
import { getPayment, refundPayment } from './refund-payment.ts';
import { sweepRefunds } from './settle-refund.ts';

const owner = { customerId: 'usr_ada' };
const seller = makeActor('seller', 'mara');
const admin = makeActor('admin');

/** Ada has bought three of Mara's (10.00) and one of Tom's (20.00), with 4.90 for shipping or none above 50.00. */
async function open(): Promise<{ ctx: TestCtx; orderId: string; mara: string; tom: string }> {
  const ctx = await makeCtx(admin);
  ctx.others.addVariant('var_a', { sellerId: 'usr_mara' }, 10);
  ctx.others.addVariant('var_b', { sellerId: 'usr_tom', price: 2_000 }, 10);
  await fillCart(ctx, owner, 'var_a', 3);
  await fillCart(ctx, owner, 'var_b', 1);
  const { orderId } = await buy(ctx, owner);
  const { lines } = await getPayment(ctx, orderId);
  const idOf = (variantId: string) => lines.find((line) => line.variantId === variantId)!.lineId;
  return { ctx, orderId, mara: idOf('var_a'), tom: idOf('var_b') };
}

const wish = (lineId: string, quantity: number, amount?: number) => ({
  lines: [{ lineId, quantity, amount }],
  shipping: 0,
  isRestocked: true,
  reason: 'Broken',
});

const sumOf = async (ctx: TestCtx, sql: string) =>
  Number((await ctx.db.$client.execute(`SELECT ${sql} AS n`)).rows[0]?.['n']);

describe('refundPayment()', () => {
  test('gives back by line, tells it, and adds up', async () => {
    const { ctx, orderId, mara } = await open();
    const refund = await refundPayment(ctx.as(seller), orderId, wish(mara, 2));
    expect(refund).toMatchObject({ amount: { amount: 2_000 }, status: 'succeeded', isRestocked: true });
    expect(await getPayment(ctx, orderId)).toMatchObject({
      refunded: { amount: 2_000 },
      refundable: { amount: 3_000 },
    });
    expect(await sumOf(ctx, '(SELECT refunded FROM provider_charges)')).toBe(2_000);
    expect(await count(ctx, `outbox WHERE type = 'payment.refunded'`)).toBe(1);
  });

  test('in parallel never gives back more than was paid', async () => {
    const { ctx, orderId, mara, tom } = await open();
    const wishes = Array.from({ length: 20 }, (_, index) => wish(index % 2 ? mara : tom, 0, 700));
    const made = await Promise.allSettled(wishes.map((each) => refundPayment(ctx, orderId, each)));
    const succeeded = made.filter(({ status }) => status === 'fulfilled').length;
    expect(succeeded).toBe(4 + 2);
    const { refunded, lines } = await getPayment(ctx, orderId);
    expect(refunded.amount).toBe(succeeded * 700);
    expect(await sumOf(ctx, '(SELECT refunded FROM provider_charges)')).toBe(refunded.amount);
    for (const line of lines) expect(line.refunded.amount).toBeLessThanOrEqual(line.amount.amount);
  });

  test('refuses more than is left, other sellers, and shipping by a seller', async () => {
    const { ctx, orderId, mara, tom } = await open();
    await refundPayment(ctx, orderId, wish(mara, 3));
    expect(refundPayment(ctx, orderId, wish(mara, 1))).rejects.toMatchObject({
      name: expect.stringMatching(/refund-too-much|invalid-input/),
    });
    expect(refundPayment(ctx, orderId, wish(mara, 0, 1))).rejects.toMatchObject({ name: 'refund-too-much' });
    expect(refundPayment(ctx.as(seller), orderId, wish(tom, 1))).rejects.toMatchObject({ name: 'not-found' });
    expect(
      refundPayment(ctx.as(seller), orderId, { ...wish(mara, 0, 1), shipping: 1 }),
    ).rejects.toMatchObject({ name: 'forbidden' });
    expect(getPayment(ctx.as(makeActor('customer', 'ben')), orderId)).rejects.toMatchObject({
      name: 'not-found',
    });
    expect(await getPayment(ctx.as(makeActor('customer', 'ada')), orderId)).toMatchObject({
      lines: { length: 2 },
    });
    expect((await getPayment(ctx.as(seller), orderId)).lines).toHaveLength(1);
  });

  test('the card gets back first what it paid, gift cards the rest', async () => {
    const ctx = await makeCtx(admin);
    ctx.others.addVariant('var_a', { price: 6_000 }, 5);
    ctx.others.giftCards.set('GIFT', 5_000);
    await fillCart(ctx, owner);
    await addCartGiftCard(ctx, owner, 'GIFT');
    const { orderId } = await buy(ctx, owner);
    const [line] = (await getPayment(ctx, orderId)).lines;
    await refundPayment(ctx, orderId, wish(line!.lineId, 1));
    expect(await sumOf(ctx, '(SELECT refunded FROM provider_charges)')).toBe(1_000);
    expect(ctx.others.giftCards.get('GIFT')).toBe(5_000);
  });

  test('without an answer stays pending, is tried again, and takes effect once', async () => {
    const { ctx, orderId, mara } = await open();
    const test = ctx.providers.find('test')!;
    let isAway = true;
    ctx.useProvider({
      ...test,
      refund: async (charge) => {
        const outcome = await test.refund(charge);
        if (isAway) throw new Error('the answer is lost');
        return outcome;
      },
    });
    expect(await refundPayment(ctx, orderId, wish(mara, 1))).toMatchObject({ status: 'pending' });
    isAway = false;
    ctx.pass(20_000);
    await sweepRefunds(ctx);
    await sweepRefunds(ctx);
    expect((await getPayment(ctx, orderId)).refunds).toMatchObject([{ status: 'succeeded' }]);
    expect(await sumOf(ctx, '(SELECT refunded FROM provider_charges)')).toBe(1_000);
  });

  test('a refund that the provider refuses gives up its place', async () => {
    const { ctx, orderId, mara } = await open();
    const test = ctx.providers.find('test')!;
    ctx.useProvider({ ...test, refund: async () => ({ isRefunded: false, reason: 'no' }) });
    expect(await refundPayment(ctx, orderId, wish(mara, 3))).toMatchObject({ status: 'failed' });
    expect(await getPayment(ctx, orderId)).toMatchObject({
      refunded: { amount: 0 },
      refundable: { amount: 5_000 },
    });
  });
});

describe('events of orders', () => {
  test('a cancelled order is paid back once, with shipping, whatever was refunded before', async () => {
    const { ctx, orderId, mara, tom } = await open();
    await refundPayment(ctx, orderId, wish(mara, 1));
    const lines = [
      { lineId: mara, productId: 'p', variantId: 'var_a', sellerId: 'usr_mara', quantity: 3 },
      { lineId: tom, productId: 'p', variantId: 'var_b', sellerId: 'usr_tom', quantity: 1 },
    ];
    const facts = { orderId, number: 'HS', customerId: null, status: 'cancelled', sellerIds: [] };
    const data = { ...facts, reason: 'Changed my mind', lines, isWhole: true };
    for (let times = 0; times < 3; times += 1) await takeEffectForTest(ctx, 'order.cancelled', data);
    const payment = await getPayment(ctx, orderId);
    expect(payment).toMatchObject({
      refunded: { amount: 5_000 },
      refundable: { amount: 0 },
      refunds: { length: 2 },
    });
    expect(await sumOf(ctx, '(SELECT refunded FROM provider_charges)')).toBe(5_000);
  });

  test('an accepted return pays its lines back and says whether they are restocked', async () => {
    const { ctx, orderId, tom } = await open();
    const lines = [{ lineId: tom, productId: 'p', variantId: 'var_b', sellerId: 'usr_tom', quantity: 1 }];
    const facts = { orderId, number: 'HS', customerId: null, status: 'delivered', sellerIds: [] };
    await takeEffectForTest(ctx, 'order.return_accepted', {
      ...facts,
      returnId: 'ret_1',
      lines,
      isRestocked: true,
    });
    expect((await getPayment(ctx, orderId)).refunds).toMatchObject([
      { amount: { amount: 2_000 }, isRestocked: true },
    ]);
  });

  test('who leaves takes the cart and the name along, not the books', async () => {
    const { ctx } = await open();
    await fillCart(ctx, owner);
    await takeEffectForTest(ctx, 'user.deleted', { userId: 'usr_ada', email: 'ada@highstreet.test' });
    expect(await count(ctx, `carts WHERE customer_id = 'usr_ada'`)).toBe(0);
    expect(await count(ctx, `cart_lines`)).toBe(0);
    expect(
      await count(ctx, `placements WHERE customer_id IS NOT NULL OR email <> '' OR draft LIKE '%Hauptstra%'`),
    ).toBe(0);
    expect(await count(ctx, `payments WHERE status = 'captured'`)).toBe(1);
  });
});
