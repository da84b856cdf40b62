import { describe, expect, test } from 'bun:test';
import { eq } from 'drizzle-orm';
import { makeCtx, putCard, type TestCtx } from '../../test/context.ts';
import { giftCardEntries, giftCards, outbox } from '../db/schema.ts';
import { readGiftCard } from './read-gift-card.ts';
import { refundGiftCards } from './refund-gift-cards.ts';
import { releaseOrder } from './release-order.ts';
import { spendGiftCard } from './spend-gift-card.ts';

const spend = (ctx: TestCtx, code: string, orderId: string, amount: number) =>
  spendGiftCard(ctx, { orderId, code, amount, currency: 'EUR' });

/** The balance of a card; it fails where that is not the sum of its ledger, or an entry says another one. */
async function balanceOf(ctx: TestCtx, id: string): Promise<number> {
  const [card] = await ctx.db.select().from(giftCards).where(eq(giftCards.id, id));
  const entries = await ctx.db.select().from(giftCardEntries).where(eq(giftCardEntries.cardId, id));
  let sum = 0;
  for (const { amount, balance } of entries) expect(balance).toBe((sum += amount));
  expect(card?.balance).toBe(sum);
  return sum;
}

describe('spendGiftCard()', () => {
  test('takes a code as people type it, once per order', async () => {
    const ctx = await makeCtx();
    const { id } = await putCard(ctx, { code: '0123456789ABCDEFGHJK' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        spend(ctx, ' o123i-5678 9abcd-efghjk'.replace('i', '4'), 'ord_1', 2_000),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ isSpent: true as const })));
    expect(await balanceOf(ctx, id)).toBe(3_000);
  });

  test('never spends more than there is, by 60 orders in parallel', async () => {
    const ctx = await makeCtx();
    const { id, code } = await putCard(ctx);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => spend(ctx, code, `ord_${at}`, 300)),
    );
    expect(answers.filter(({ isSpent }) => isSpent)).toHaveLength(16);
    expect(answers.find(({ isSpent }) => !isSpent)).toEqual({
      isSpent: false,
      reason: 'too-little',
      balance: 200,
    });
    expect(await balanceOf(ctx, id)).toBe(200);
  });

  test('says why not', async () => {
    const ctx = await makeCtx();
    const cards = {
      blocked: await putCard(ctx, { blockedAt: 1 }),
      expired: await putCard(ctx, { expiresAt: 1 }),
      'wrong-currency': await putCard(ctx, { currency: 'USD' }),
    };
    for (const [reason, { code }] of Object.entries(cards))
      expect(await spend(ctx, code, 'ord_1', 1)).toMatchObject({ isSpent: false, reason });
    expect(await spend(ctx, 'NOTHING', 'ord_1', 1)).toEqual({
      isSpent: false,
      reason: 'unknown',
      balance: 0,
    });
    await expect(spend(ctx, cards.blocked.code, 'ord_1', -5)).rejects.toThrow(RangeError);
  });

  test("does not know another customer's store credit", async () => {
    const ctx = await makeCtx();
    const { code } = await putCard(ctx, { customerId: 'usr_ada' });
    const use = { orderId: 'ord_1', code, amount: 100, currency: 'EUR' };
    expect(await readGiftCard(ctx, code, 'usr_ben')).toBeNull();
    expect(await readGiftCard(ctx, code, null)).toBeNull();
    expect(await spendGiftCard(ctx, { ...use, customerId: 'usr_ben' })).toMatchObject({ reason: 'unknown' });
    expect(await spendGiftCard(ctx, { ...use, customerId: 'usr_ada' })).toEqual({ isSpent: true });
  });
});

describe('refundGiftCards()', () => {
  test('never gives back more than was paid, by refunds in parallel and doubled ones', async () => {
    const ctx = await makeCtx();
    const { id, code } = await putCard(ctx);
    await spend(ctx, code, 'ord_1', 3_000);
    const refunds = await Promise.all(
      Array.from({ length: 20 }, (_, at) => refundGiftCards(ctx, 'ord_1', `ref_${at % 5}`, 1_000)),
    );
    const byRefund = new Map(refunds.map(({ refunded }, at) => [at % 5, refunded]));
    expect([...byRefund.values()].reduce((all, amount) => all + amount, 0)).toBe(3_000);
    expect(await balanceOf(ctx, id)).toBe(5_000);
  });

  test('puts it on the card that paid last first', async () => {
    const ctx = await makeCtx();
    const [first, last] = [await putCard(ctx), await putCard(ctx)];
    await spend(ctx, first.code, 'ord_1', 5_000);
    await spend(ctx, last.code, 'ord_1', 1_000);
    expect(await refundGiftCards(ctx, 'ord_1', 'ref_1', 1_500)).toEqual({ refunded: 1_500 });
    expect([await balanceOf(ctx, first.id), await balanceOf(ctx, last.id)]).toEqual([500, 5_000]);
  });

  test('and a release give back once what was paid, whichever comes first, and the refund says the same', async () => {
    for (const isReleaseFirst of [true, false]) {
      const ctx = await makeCtx();
      const { id, code } = await putCard(ctx);
      await spend(ctx, code, 'ord_1', 3_000);
      if (isReleaseFirst) await releaseOrder(ctx, 'ord_1');
      expect(await refundGiftCards(ctx, 'ord_1', 'ref_1', 2_000)).toEqual({ refunded: 2_000 });
      if (!isReleaseFirst) await releaseOrder(ctx, 'ord_1');
      expect(await refundGiftCards(ctx, 'ord_1', 'ref_2', 2_000)).toEqual({ refunded: 1_000 });
      expect(await balanceOf(ctx, id)).toBe(5_000);
      expect(await spend(ctx, code, 'ord_1', 1)).toMatchObject({ reason: 'order-released' });
      const refunds = (await ctx.db.select().from(outbox)).filter(
        ({ type }) => type === 'gift_card.refunded',
      );
      expect(refunds.length).toBe(isReleaseFirst ? 1 : 2);
    }
  });

  test('all of it at once, in parallel, leaves the ledger as the balance', async () => {
    const ctx = await makeCtx();
    const { id, code } = await putCard(ctx);
    await Promise.all(
      Array.from({ length: 80 }, (_, at) => {
        const orderId = `ord_${at % 10}`;
        if (at % 4 < 2) return spend(ctx, code, orderId, 700);
        return at % 4 === 2 ? refundGiftCards(ctx, orderId, `ref_${at}`, 500) : releaseOrder(ctx, orderId);
      }),
    );
    expect(await balanceOf(ctx, id)).toBeGreaterThanOrEqual(0);
  });

  test('keeps the ledger append-only', async () => {
    const ctx = await makeCtx();
    await putCard(ctx);
    await expect(ctx.db.delete(giftCardEntries).execute()).rejects.toThrow();
    await expect(ctx.db.update(giftCardEntries).set({ amount: 1 }).execute()).rejects.toThrow();
  });
});
