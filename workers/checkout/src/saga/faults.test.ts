import { describe, expect, test } from 'bun:test';
import { makeCtx, type TestCtx } from '../../test/context.ts';
import { count, fillCart, findLeaks, orderOf } from '../../test/shop.ts';
import { findPlacement } from '../db/placements.ts';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import { getCart } from '../services/change-cart.ts';
import { addCartCoupon, addCartGiftCard } from '../services/change-codes.ts';
import { listAttention, retryPlacement } from '../services/list-attention.ts';
import { placeOrder } from '../services/place-order.ts';
import { sweepPlacements } from './sweep-placements.ts';
import { takeOver } from './take-over.ts';

const owner = { cartId: 'crt_guest' };
const STOCK = 5;

/** Every effect that a placement has elsewhere. */
const CALLS = [
  'orders.createOrder',
  'inventory.reserve',
  'promotions.redeem',
  'promotions.spendGiftCard',
  'provider.authorize',
  'inventory.commit',
  'provider.capture',
  'orders.confirmOrder',
] as const;
const UNDOS = [
  'orders.cancelPlacement',
  'inventory.release',
  'promotions.release',
  'provider.cancel',
] as const;
const SIDES = ['before', 'after'] as const;

/** A cart with a coupon and a gift card that pays a part. */
async function open(): Promise<TestCtx> {
  const ctx = await makeCtx();
  ctx.others.addVariant('var_a', {}, STOCK);
  ctx.others.coupons.set('TEN', { percent: 10, uses: 0, most: 100 });
  ctx.others.giftCards.set('GIFT', 300);
  await fillCart(ctx, owner);
  await addCartCoupon(ctx, owner, 'TEN');
  await addCartGiftCard(ctx, owner, 'GIFT');
  watchProvider(ctx);
  return ctx;
}

/** The provider fails as the other slices do. */
function watchProvider(ctx: TestCtx): void {
  const real = ctx.providers.find('test')!;
  const faulty =
    <A extends unknown[], T>(name: string, work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const fault = ctx.others.fault(`provider.${name}`);
      if (fault === 'before') throw new Error(`${name} is away`);
      const answer = await work(...args);
      if (fault === 'after') throw new Error(`the answer of ${name} is lost`);
      return answer;
    };
  const provider: PaymentProvider = {
    ...real,
    authorize: faulty('authorize', real.authorize),
    capture: faulty('capture', real.capture),
    cancel: faulty('cancel', real.cancel),
  };
  ctx.useProvider(provider);
}

async function place(ctx: TestCtx): Promise<string> {
  const input = await orderOf(ctx, owner);
  const { placement } = await placeOrder(ctx, owner, 'key', input);
  await ctx.instances.settle();
  return placement.orderId;
}

const stateOf = async (ctx: TestCtx, orderId: string) =>
  (await findPlacement(ctx.db, orderId))?.state ?? 'none';

/** Nothing is left of it anywhere, or all of it stands. */
async function leaksOf(ctx: TestCtx, state: string): Promise<string[]> {
  const leaks = await findLeaks(ctx, { variantId: 'var_a', stock: STOCK });
  const gift = ctx.others.giftCards.get('GIFT');
  if (gift !== (state === 'placed' ? 0 : 300)) leaks.push(`gift card: ${gift}`);
  if (((await getCart(ctx, owner)).count === 0) !== (state === 'placed')) leaks.push('cart');
  if ((await count(ctx, 'ledger_lines')) > 0 !== (state === 'placed')) leaks.push('ledger');
  if ((await count(ctx, 'provider_charges')) > 1) leaks.push('charged twice');
  return leaks;
}

/** The first `times` calls of this name fail. */
function failing(ctx: TestCtx, name: string, side: 'before' | 'after', times: number): void {
  let left = times;
  ctx.others.fault = (call) => (call === name && left-- > 0 ? side : undefined);
}

describe('a step that fails once', () => {
  for (const call of CALLS)
    for (const side of SIDES)
      test(`${call} ${side} its effect: the order is placed, each effect once`, async () => {
        const ctx = await open();
        failing(ctx, call, side, 1);
        const orderId = await place(ctx);
        expect(await stateOf(ctx, orderId)).toBe('placed');
        expect(await leaksOf(ctx, 'placed')).toEqual([]);
      });
});

describe('a step that never answers', () => {
  for (const call of CALLS)
    for (const side of SIDES)
      test(`${call} ${side} its effect: all or nothing`, async () => {
        const ctx = await open();
        failing(ctx, call, side, Number.POSITIVE_INFINITY);
        const orderId = await place(ctx);
        ctx.others.fault = () => undefined;
        for (let minute = 0; minute < 3; minute += 1) {
          ctx.pass(10 * 60_000);
          await sweepPlacements(ctx);
          await ctx.instances.settle();
        }
        const row = await findPlacement(ctx.db, orderId);
        // Some undo needs what does not answer: that waits for an admin, who tries again when it does.
        if (row?.state === 'needs_attention') await retryPlacement(ctx, orderId);
        await ctx.instances.settle();
        const state = await stateOf(ctx, orderId);
        expect(['placed', 'failed']).toContain(state);
        expect(await leaksOf(ctx, state)).toEqual([]);
      });
});

describe('an undo', () => {
  for (const call of UNDOS)
    for (const side of SIDES)
      test(`${call} that fails ${side} its effect is tried again`, async () => {
        const ctx = await open();
        failing(ctx, call, side, 2);
        const real = ctx.providers.find('test')!;
        ctx.useProvider({ ...real, capture: async () => ({ isCaptured: false, reason: 'no' }) });
        const orderId = await place(ctx);
        expect(await stateOf(ctx, orderId)).toBe('failed');
        expect(await leaksOf(ctx, 'failed')).toEqual([]);
      });

  test('that never works ends as needs_attention, is listed, and can be tried again', async () => {
    const ctx = await open();
    failing(ctx, 'inventory.release', 'before', Number.POSITIVE_INFINITY);
    const real = ctx.providers.find('test')!;
    ctx.useProvider({ ...real, authorize: async () => ({ kind: 'declined', reason: 'declined' }) });
    const orderId = await place(ctx);
    expect(await stateOf(ctx, orderId)).toBe('needs_attention');
    const listed = await listAttention(ctx, { limit: 10 });
    expect(listed.items).toMatchObject([{ orderId, failure: { reason: 'payment-declined' } }]);
    expect(ctx.others.orders.get(orderId)?.attention).toHaveLength(1);
    ctx.others.fault = () => undefined;
    await retryPlacement(ctx, orderId);
    await ctx.instances.settle();
    expect(await stateOf(ctx, orderId)).toBe('failed');
    expect(await leaksOf(ctx, 'failed')).toEqual([]);
    expect(retryPlacement(ctx, orderId)).rejects.toMatchObject({ name: 'placement-not-waiting' });
  });
});

describe('a workflow that is gone', () => {
  for (const unit of ['place-1', 'undo'])
    test(`before ${unit} is followed by another, once`, async () => {
      const ctx = await open();
      ctx.instances.kill = (name, { driver }) => name === unit && driver === 1;
      if (unit === 'undo') {
        const real = ctx.providers.find('test')!;
        ctx.useProvider({ ...real, authorize: async () => ({ kind: 'declined', reason: 'declined' }) });
      }
      const orderId = await place(ctx);
      expect(await stateOf(ctx, orderId)).toBe('placing');
      ctx.pass(2 * 60_000);
      await Promise.all([sweepPlacements(ctx), sweepPlacements(ctx), sweepPlacements(ctx)]);
      await ctx.instances.settle();
      const state = unit === 'undo' ? 'failed' : 'placed';
      expect(await stateOf(ctx, orderId)).toBe(state);
      expect(ctx.instances.started).toEqual([`${orderId}-1`, `${orderId}-2`]);
      expect(await leaksOf(ctx, state)).toEqual([]);
    });

  for (const call of CALLS)
    test(`from ${call} on leaves a placement that the next one completes`, async () => {
      const ctx = await open();
      let isDead = false;
      ctx.others.fault = (name) => {
        if (name === call) isDead = true;
        return isDead ? 'after' : undefined;
      };
      ctx.instances.kill = (name, { driver }) => driver === 1 && isDead && name !== 'place-1';
      const orderId = await place(ctx);
      ctx.others.fault = () => undefined;
      ctx.pass(2 * 60_000);
      await sweepPlacements(ctx);
      await ctx.instances.settle();
      expect(await stateOf(ctx, orderId)).toBe('placed');
      expect(await leaksOf(ctx, 'placed')).toEqual([]);
    });
});

test('two drivers at once, one going on and one giving up, end as one', async () => {
  for (let round = 0; round < 10; round += 1) {
    const ctx = await open();
    let calls = 0;
    // One of the calls is lost now and then, differently in each round.
    ctx.others.fault = () =>
      (calls += 1) % (round + 3) === 0 ? (round % 2 ? 'after' : 'before') : undefined;
    const orderId = await place(ctx).catch(() => undefined);
    ctx.others.fault = () => undefined;
    for (let minute = 0; minute < 3; minute += 1) {
      ctx.pass(2 * 60_000);
      await sweepPlacements(ctx);
      await ctx.instances.settle();
    }
    if (orderId === undefined) continue;
    const state = await stateOf(ctx, orderId);
    expect(['placed', 'failed']).toContain(state);
    expect([round, await leaksOf(ctx, state)]).toEqual([round, []]);
  }
});

test('several drivers at the same time, with cards that work or fail at the last step, end as one', async () => {
  for (let round = 0; round < 24; round += 1) {
    const ctx = await open();
    const token = ['test_ok', 'test_capture_fails', 'test_declined'][round % 3]!;
    let calls = 0;
    const known: readonly string[] = [...CALLS, ...UNDOS];
    ctx.others.fault = (call) =>
      known.includes(call) && (calls += 1) % 7 === round % 7 && calls < 40 ? 'after' : undefined;
    const input = {
      ...(await orderOf(ctx, owner)),
      payment: { provider: 'test' as const, token },
    };
    const placing = placeOrder(ctx, owner, 'key', input).catch(() => undefined);
    for (let turn = 0; turn < 12; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const { rows } = await ctx.db.$client.execute('SELECT order_id, driver FROM placements');
      const row = rows[0];
      if (row && turn % 3 === round % 3) await takeOver(ctx, String(row['order_id']), Number(row['driver']));
    }
    await placing;
    ctx.others.fault = () => undefined;
    for (let minute = 0; minute < 3; minute += 1) {
      await ctx.instances.settle();
      ctx.pass(2 * 60_000);
      await sweepPlacements(ctx);
    }
    await ctx.instances.settle();
    const { rows } = await ctx.db.$client.execute('SELECT state FROM placements');
    for (const { state } of rows) {
      expect(['placed', 'failed']).toContain(String(state));
      expect([round, token, await leaksOf(ctx, String(state))]).toEqual([round, token, []]);
    }
  }
}, 30_000);
