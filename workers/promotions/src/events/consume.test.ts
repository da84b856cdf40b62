import { describe, expect, test } from 'bun:test';
import { consume, type DomainEvent } from '@highstreet/events';
import { fakeStore, makeEvent, makeMessage } from '@highstreet/events/testing';
import { userDeleted } from '@highstreet/identity/contract';
import { orderCancelled } from '@highstreet/orders/contract';
import { eq } from 'drizzle-orm';
import { makeCart, makeCtx, putCard, putCoupon, type TestCtx } from '../../test/context.ts';
import { coupons, giftCards, redemptions } from '../db/schema.ts';
import { redeemCoupons } from '../services/redeem-coupons.ts';
import { spendGiftCard } from '../services/spend-gift-card.ts';
import { subscriptions } from '../contract/subscriptions.ts';
import { handlers } from './index.ts';

/** Hands events to promotions as its queue would. */
async function take(ctx: TestCtx, ...events: DomainEvent[]): Promise<void> {
  const messages = events.map(({ type, subject, data }) =>
    makeMessage({ event: makeEvent({ source: '/slices/other', type, subject, data }) }),
  );
  const background = { bindings: {}, ctx: { waitUntil: () => {} } };
  const context = () => ctx.as(undefined);
  const options = { slice: 'promotions', consumer: 'promotions', handlers, context, store: fakeStore() };
  await consume({ ...options, now: ctx.now, ...background }, { messages });
  expect(messages.map(({ settled }) => settled)).toEqual(messages.map(() => 'acked'));
}

const cancelled = (orderId: string, isWhole: boolean) =>
  orderCancelled(orderId, {
    orderId,
    number: 'HS-2026-000001',
    customerId: 'usr_ada',
    status: 'cancelled',
    sellerIds: ['usr_mara'],
    reason: 'changed my mind',
    lines: [],
    isWhole,
  });

async function placeOrder(ctx: TestCtx, orderId: string, card: { code: string }) {
  await redeemCoupons(ctx, { orderId, customerKey: 'usr_ada', codes: ['TEN'], cart: makeCart() });
  await spendGiftCard(ctx, { orderId, code: card.code, amount: 1_000, currency: 'EUR' });
}

async function stateOf(ctx: TestCtx) {
  const [[coupon], [card]] = [await ctx.db.select().from(coupons), await ctx.db.select().from(giftCards)];
  return [coupon?.currentUses, card?.balance];
}

describe("promotions' events", () => {
  test('every subscription is handled', () => {
    expect(handlers.map(({ type }) => type).toSorted()).toEqual([...subscriptions].toSorted());
  });

  test('an order that is called off altogether gives back what it used, once', async () => {
    const ctx = await makeCtx();
    await putCoupon(ctx);
    const card = await putCard(ctx);
    await placeOrder(ctx, 'ord_1', card);
    await placeOrder(ctx, 'ord_2', card);
    await take(ctx, cancelled('ord_1', false));
    expect(await stateOf(ctx)).toEqual([2, 3_000]);
    await take(ctx, cancelled('ord_1', true), cancelled('ord_2', true));
    await take(ctx, cancelled('ord_1', true));
    expect(await stateOf(ctx)).toEqual([0, 5_000]);
  });

  test('an account that is deleted takes its name, its store credit and its coupons with it', async () => {
    const ctx = await makeCtx();
    await putCoupon(ctx, { sellerId: 'usr_mara' });
    const card = await putCard(ctx, { customerId: 'usr_ada', note: 'Dear Ada' });
    await placeOrder(ctx, 'ord_1', card);
    for (const userId of ['usr_ada', 'usr_mara']) await take(ctx, userDeleted(userId, { userId }));
    const [left] = await ctx.db.select().from(giftCards).where(eq(giftCards.id, card.id));
    expect(left).toMatchObject({ customerId: null, note: '', balance: 4_000 });
    expect(left?.blockedAt).not.toBeNull();
    const [redemption] = await ctx.db.select().from(redemptions);
    expect(redemption?.customerKey).toBe('deleted');
    const use = { orderId: 'ord_2', customerKey: 'usr_ben', codes: ['TEN'], cart: makeCart() };
    expect(await redeemCoupons(ctx, use)).toMatchObject({ reason: 'unknown' });
    await take(ctx, cancelled('ord_1', true));
    expect(await stateOf(ctx)).toEqual([0, 5_000]);
  });
});
