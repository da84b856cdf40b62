import { describe, expect, test } from 'bun:test';
import { productArchived, productUpdated } from '@highstreet/catalog/contract';
import { paymentRefunded } from '@highstreet/checkout/contract';
import { consume, type DomainEvent } from '@highstreet/events';
import { fakeStore, makeEvent, makeMessage } from '@highstreet/events/testing';
import { userDeleted } from '@highstreet/identity/contract';
import { orderCancelled } from '@highstreet/orders/contract';
import { makeActor, makeCtx, makeVariant, type TestCtx } from '../../test/context.ts';
import { countPieces, fillShelves, findBrokenRules } from '../../test/shelves.ts';
import { subscriptions } from '../contract/subscriptions.ts';
import { adjustStock } from '../services/adjust-stock.ts';
import { commitStock } from '../services/commit-stock.ts';
import { createLocation, listLocations } from '../services/keep-locations.ts';
import { listMovements } from '../services/list-movements.ts';
import { loadOwnItem } from '../services/load-item.ts';
import { reserveStock } from '../services/reserve-stock.ts';
import { handlers } from './index.ts';

const MUG = 'var_mug';

/** Hands events to the slice as its queue would, each twice. */
async function take(ctx: TestCtx, ...events: DomainEvent[]): Promise<void> {
  const messages = events.flatMap(({ type, subject, data }) => {
    const event = makeEvent({ source: '/slices/other', type, subject, data });
    return [makeMessage({ event }), makeMessage({ event })];
  });
  const options = {
    slice: 'inventory',
    consumer: 'inventory',
    handlers,
    context: () => ctx.as(undefined),
    store: fakeStore(),
  };
  await consume({ ...options, now: ctx.now, bindings: {}, ctx: { waitUntil: () => {} } }, { messages });
  expect(messages.map(({ settled }) => settled)).toEqual(messages.map(() => 'acked'));
}

const cancelled = (quantity: number, isWhole: boolean) =>
  orderCancelled('ord_1', {
    orderId: 'ord_1',
    number: 'HS-1',
    customerId: null,
    status: 'cancelled',
    sellerIds: ['usr_seller'],
    reason: 'customer',
    lines: [{ lineId: 'lin_1', productId: 'prd_mug', variantId: MUG, sellerId: 'usr_seller', quantity }],
    isWhole,
  });
const refunded = (isRestocked: boolean) =>
  paymentRefunded('pay_1', {
    paymentId: 'pay_1',
    orderId: 'ord_1',
    amount: 100,
    currency: 'EUR',
    refundId: 'ref_1',
    refunded: 100,
    isFull: false,
    lines: [{ lineId: 'lin_1', variantId: MUG, quantity: 2 }],
    isRestocked,
  });

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  await fillShelves(ctx.db, [{ variantId: MUG, onHand: 5 }]);
  await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 3 }], 60_000);
  return { ctx, count: () => countPieces(ctx.db, MUG) };
}

describe("the inventory's events", () => {
  test('every subscription is handled', () => {
    expect(handlers.map(({ type }) => type).toSorted()).toEqual([...subscriptions].toSorted());
  });

  test('a cancelled order gives back what it holds, and what it has bought', async () => {
    const { ctx, count } = await open();
    await take(ctx, cancelled(3, true));
    expect(await count()).toEqual({ onHand: 5, reserved: 0 });
    await reserveStock(ctx, 'ord_2', [{ variantId: MUG, quantity: 1 }], 60_000);
    expect(await count()).toEqual({ onHand: 5, reserved: 1 });
    expect(ctx.announced.filter(({ topic }) => topic === 'product:prd_mug').length).toBeGreaterThan(0);
  });

  test('some cancelled lines go back alone, and a refund with its return once', async () => {
    const { ctx, count } = await open();
    await commitStock(ctx, 'ord_1');
    await take(ctx, cancelled(1, false));
    expect(await count()).toEqual({ onHand: 3, reserved: 0 });
    await take(ctx, refunded(false));
    expect(await count()).toEqual({ onHand: 3, reserved: 0 });
    await take(ctx, refunded(true), refunded(true));
    expect(await count()).toEqual({ onHand: 5, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('the copy follows the catalog, and keeps settings and what a removed variant has on hand', async () => {
    const { ctx } = await open();
    const facts = {
      productId: 'prd_mug',
      sellerId: 'usr_seller',
      slug: 'mug',
      title: 'Tall mug',
      status: 'active',
    };
    ctx.catalog.push(
      makeVariant({ title: 'Tall mug', optionValues: ['red'] }),
      makeVariant({ variantId: 'var_new', sku: 'NEW' }),
    );
    await take(ctx, productUpdated('prd_mug', { ...facts, changed: ['title'] }));
    expect(await loadOwnItem(ctx, MUG)).toMatchObject({
      title: 'Tall mug',
      optionValues: ['red'],
      onHand: 5,
    });
    expect(await loadOwnItem(ctx, 'var_new')).toMatchObject({ sku: 'NEW', isTracked: false });
    ctx.catalog.splice(0, 2, makeVariant({ variantId: 'var_new', sku: 'NEW', status: 'archived' }));
    await take(ctx, productArchived('prd_mug', { productId: 'prd_mug', sellerId: 'usr_seller' }));
    expect(await loadOwnItem(ctx, MUG)).toMatchObject({ status: 'removed', onHand: 5 });
    expect(await loadOwnItem(ctx, 'var_new')).toMatchObject({ status: 'archived' });
  });

  test('a deleted account leaves neither names nor words, and what moved stays', async () => {
    const { ctx, count } = await open();
    await createLocation(ctx, "Mara's cellar");
    await adjustStock(ctx, { variantId: MUG, set: 9, reason: 'counted', note: 'Mara was here' });
    await take(ctx, userDeleted('usr_seller', { userId: 'usr_seller' }));
    expect(JSON.stringify(await listLocations(ctx))).not.toContain('Mara');
    const { items } = await listMovements(ctx, MUG, { limit: 10 });
    expect(items[0]).toMatchObject({ quantity: 4, actorId: undefined, note: undefined });
    expect((await count()).onHand).toBe(9);
  });
});
