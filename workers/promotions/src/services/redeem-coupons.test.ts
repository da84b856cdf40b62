import { describe, expect, test } from 'bun:test';
import { eq } from 'drizzle-orm';
import { makeCart, makeCtx, putCoupon, type TestCtx } from '../../test/context.ts';
import type { CouponRefusal } from '../contract/index.ts';
import { coupons, couponCodes, customerUses, outbox, redemptions } from '../db/schema.ts';
import { redeemCoupons } from './redeem-coupons.ts';
import { releaseOrder } from './release-order.ts';
import { validateCoupons } from './validate-coupons.ts';

const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

function redeem(ctx: TestCtx, orderId: string, fields: Partial<Parameters<typeof redeemCoupons>[1]> = {}) {
  return redeemCoupons(ctx, { orderId, customerKey: 'usr_ada', codes: ['TEN'], cart: makeCart(), ...fields });
}

async function usesOf(ctx: TestCtx, id: string) {
  const [coupon] = await ctx.db.select().from(coupons).where(eq(coupons.id, id));
  const rows = await ctx.db.select().from(redemptions).where(eq(redemptions.couponId, id));
  const customers = await ctx.db.select().from(customerUses).where(eq(customerUses.couponId, id));
  return {
    counted: coupon?.currentUses,
    held: rows.filter(({ releasedAt }) => releasedAt === null).length,
    byCustomers: customers.reduce((all, { uses }) => all + uses, 0),
  };
}

const same = (uses: number) => ({ counted: uses, held: uses, byCustomers: uses });

describe('validateCoupons()', () => {
  const refusals: [CouponRefusal, Partial<typeof coupons.$inferInsert>][] = [
    ['inactive', { active: false }],
    ['not-started', { startsAt: START + DAY }],
    ['expired', { expiresAt: START }],
    ['used-up', { maxUses: 5, currentUses: 5 }],
    ['wrong-currency', { type: 'fixed', value: 500, currency: 'USD' }],
    ['nothing-applicable', { applicableProducts: ['prd_other'] }],
    ['nothing-applicable', { sellerId: 'usr_tom' }],
    ['unknown', { archivedAt: START }],
  ];
  for (const [reason, fields] of refusals) {
    test(`says ${reason} of ${JSON.stringify(fields)}`, async () => {
      const ctx = await makeCtx();
      await putCoupon(ctx, fields);
      expect(await validateCoupons(ctx, ['ten'], makeCart(), null)).toEqual({
        isValid: false,
        code: 'TEN',
        reason,
      });
    });
  }

  test('says what a minimum lacks', async () => {
    const ctx = await makeCtx();
    await putCoupon(ctx, { minOrderAmount: 10_001, currency: 'EUR' });
    expect(await validateCoupons(ctx, ['TEN'], makeCart(), null)).toMatchObject({
      reason: 'minimum-not-reached',
      missing: 1,
    });
  });

  test('takes a code in any case, with space around it and in any Unicode form, and counts it once', async () => {
    const ctx = await makeCtx();
    await putCoupon(ctx, { code: 'GRÜN10' });
    const verdict = await validateCoupons(ctx, [' gru\u0308n10 ', 'GRÜN10'], makeCart(), null);
    expect(verdict).toMatchObject({ isValid: true, discounts: [{ code: 'GRÜN10', total: 1_000 }] });
  });

  test('combines coupons only where all are stackable, a percentage before a fixed amount', async () => {
    const ctx = await makeCtx();
    await putCoupon(ctx, { stackable: true });
    await putCoupon(ctx, { code: 'FIVE', type: 'fixed', value: 500, currency: 'EUR', stackable: true });
    await putCoupon(ctx, { code: 'ALONE' });
    const verdict = await validateCoupons(ctx, ['FIVE', 'TEN'], makeCart(), null);
    expect(verdict.isValid && verdict.discounts.map(({ code, total }) => [code, total])).toEqual([
      ['TEN', 1_000],
      ['FIVE', 500],
    ]);
    expect(await validateCoupons(ctx, ['TEN', 'ALONE'], makeCart(), null)).toMatchObject({
      code: 'ALONE',
      reason: 'not-stackable',
    });
  });
});

describe('redeemCoupons()', () => {
  test('counts once per order, however often it is asked for', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx, { maxUses: 3 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(ctx, 'ord_1')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ isRedeemed: true, discounts: [{ couponId: id, total: 1_000 }] });
    expect(await usesOf(ctx, id)).toEqual(same(1));
    expect((await ctx.db.select().from(outbox)).map(({ type }) => type)).toEqual(['coupon.redeemed']);
  });

  test('gives 10 of 100 parallel orders a coupon with 10 uses', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx, { maxUses: 10 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => redeem(ctx, `ord_${at}`, { customerKey: `usr_${at}` })),
    );
    expect(answers.filter(({ isRedeemed }) => isRedeemed)).toHaveLength(10);
    expect(answers.filter((answer) => !answer.isRedeemed && answer.reason !== 'used-up')).toEqual([]);
    expect(await usesOf(ctx, id)).toEqual(same(10));
  });

  test('holds the limit per customer in parallel, a guest known by the letter box', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx, { maxUsesPerCustomer: 2 });
    const guests = ['Ada@Example.org', 'ada+1@example.org', ' ada+2@example.org'];
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => redeem(ctx, `ord_${at}`, { customerKey: guests[at % 3] ?? '' })),
    );
    expect(answers.filter(({ isRedeemed }) => isRedeemed)).toHaveLength(2);
    expect(answers.find(({ isRedeemed }) => !isRedeemed)).toMatchObject({ reason: 'used-up-by-you' });
    expect(await usesOf(ctx, id)).toEqual(same(2));
    expect(JSON.stringify(await ctx.db.select().from(redemptions))).not.toContain('example.org');
  });

  test('uses all codes or none', async () => {
    const ctx = await makeCtx();
    const free = await putCoupon(ctx, { stackable: true });
    const last = await putCoupon(ctx, { code: 'LAST', stackable: true, maxUses: 1 });
    const codes = ['TEN', 'LAST'];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => redeem(ctx, `ord_${at}`, { codes, customerKey: `usr_${at}` })),
    );
    expect(answers.filter(({ isRedeemed }) => isRedeemed)).toHaveLength(1);
    expect([await usesOf(ctx, free.id), await usesOf(ctx, last.id)]).toEqual([same(1), same(1)]);
  });

  test('takes a single code once, whoever is first', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx, { isBulk: true });
    await ctx.db.update(couponCodes).set({ isSingle: true });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => redeem(ctx, `ord_${at}`)));
    expect(answers.filter(({ isRedeemed }) => isRedeemed)).toHaveLength(1);
    expect(await usesOf(ctx, id)).toEqual(same(1));
  });

  test('judges anew when the terms change under it', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx);
    const [answer] = await Promise.all([
      redeem(ctx, 'ord_1'),
      ctx.db.update(coupons).set({ value: 2_000, version: 2 }).where(eq(coupons.id, id)),
    ]);
    expect(answer).toMatchObject({ discounts: [{ total: 2_000 }] });
  });
});

describe('releaseOrder()', () => {
  test('gives back each use once, and a late redemption leaks nothing', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx, { maxUses: 1, maxUsesPerCustomer: 1 });
    await redeem(ctx, 'ord_1');
    await Promise.all(Array.from({ length: 10 }, () => releaseOrder(ctx, 'ord_1')));
    expect(await usesOf(ctx, id)).toEqual(same(0));
    expect(await redeem(ctx, 'ord_1')).toMatchObject({ isRedeemed: false, reason: 'order-released' });
    expect(await redeem(ctx, 'ord_2')).toMatchObject({ isRedeemed: true });
    const types = (await ctx.db.select().from(outbox)).map(({ type }) => type);
    expect(types).toEqual(['coupon.redeemed', 'coupon.released', 'coupon.redeemed']);
  });

  test('before the redemption closes the order', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx);
    await releaseOrder(ctx, 'ord_1');
    expect(await redeem(ctx, 'ord_1')).toMatchObject({ reason: 'order-released' });
    expect(await usesOf(ctx, id)).toEqual(same(0));
  });

  test('against redemptions in parallel leaves every count as what is held', async () => {
    const ctx = await makeCtx();
    const { id } = await putCoupon(ctx, { maxUses: 10 });
    const turns = Array.from({ length: 60 }, (_, at) => `ord_${at % 20}`);
    await Promise.all(
      turns.map((orderId, at) => (at % 3 === 2 ? releaseOrder(ctx, orderId) : redeem(ctx, orderId))),
    );
    const { counted, held, byCustomers } = await usesOf(ctx, id);
    expect([counted, byCustomers]).toEqual([held, held]);
  });
});
