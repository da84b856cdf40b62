import { describe, expect, test } from 'bun:test';
import { paymentRefunded } from '@highstreet/checkout/contract';
import { consume, type DomainEvent } from '@highstreet/events';
import { fakeStore, makeEvent, makeMessage } from '@highstreet/events/testing';
import { userDeleted } from '@highstreet/identity/contract';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { listEmitted, placeOrder } from '../../test/make-draft.ts';
import { subscriptions } from '../contract/subscriptions.ts';
import { listOrders } from '../services/list-orders.ts';
import { addNote } from '../services/add-note.ts';
import { getOrder } from '../services/get-order.ts';
import { handlers } from './index.ts';

const ada = makeActor('customer', 'ada');

async function take(ctx: TestCtx, ...events: DomainEvent[]): Promise<void> {
  const messages = events.map(({ type, subject, data }) =>
    makeMessage({ event: makeEvent({ source: '/slices/checkout', type, subject, data }) }),
  );
  const background = { bindings: {}, ctx: { waitUntil: () => {} } };
  const context = () => ctx.as(undefined);
  const options = { slice: 'orders', consumer: 'orders', handlers, context, store: fakeStore() };
  await consume({ ...options, now: ctx.now, ...background }, { messages });
  expect(messages.map(({ settled }) => settled)).toEqual(messages.map(() => 'acked'));
}

const refund = (orderId: string, refundId: string, amount: number, isFull = false) =>
  paymentRefunded('pay_1', {
    paymentId: 'pay_1',
    orderId,
    refundId,
    amount,
    currency: 'EUR',
    refunded: amount,
    isFull,
    lines: [],
    isRestocked: false,
  });

describe("orders' events", () => {
  test('every subscription is handled', () => {
    expect(handlers.map(({ type }) => type).toSorted()).toEqual([...subscriptions].toSorted());
  });

  test('refunds add up, each once, beside the status', async () => {
    const ctx = await makeCtx(ada);
    const { orderId, totals } = await placeOrder(ctx);
    await take(ctx, refund(orderId, 'rfd_1', 1000), refund(orderId, 'rfd_1', 1000));
    expect(await getOrder(ctx, orderId)).toMatchObject({
      status: 'confirmed',
      refundStatus: 'partially_refunded',
      refunded: 1000,
    });
    await take(ctx, refund(orderId, 'rfd_2', totals.total - 1000));
    const order = await getOrder(ctx, orderId);
    expect(order).toMatchObject({ refundStatus: 'refunded', refunded: totals.total });
    expect(order.timeline.filter(({ kind }) => kind === 'refunded').map(({ amount }) => amount)).toEqual([
      1000,
      totals.total - 1000,
    ]);
    expect((await listEmitted(ctx, 'order.refunded')).at(-1)).toMatchObject({ refundId: 'rfd_2' });
    expect(ctx.announced.some(({ type }) => type === 'order.refunded')).toBe(true);
  });

  test('a deleted customer leaves figures and no name', async () => {
    const ctx = await makeCtx(ada);
    const { orderId, totals } = await placeOrder(ctx, { note: 'Ring at Byron' });
    await addNote(ctx, orderId, { text: 'I am Ada Byron', isInternal: false }, {});
    await take(ctx, userDeleted(ada.id, { userId: ada.id }));
    const order = await getOrder(ctx.as(makeActor('admin')), orderId);
    expect(JSON.stringify(order)).not.toMatch(/byron|elm row|ada@/i);
    expect(order).toMatchObject({
      totals: { total: totals.total },
      shippingAddress: { country: 'DE', city: 'Berlin' },
    });
    const seller = ctx.as(makeActor('seller'));
    const find = async (q: string) => (await listOrders(seller, { as: 'seller', q, limit: 10 })).items.length;
    expect([await find('byron'), await find('mug'), await find(order.number)]).toEqual([0, 1, 1]);
  });

  test('a deleted seller leaves what was sold', async () => {
    const ctx = await makeCtx(ada);
    const { orderId } = await placeOrder(ctx);
    await take(ctx, userDeleted('usr_seller', { userId: 'usr_seller' }));
    const { items } = await getOrder(ctx, orderId);
    expect(items.map(({ sellerName, title }) => [sellerName, title])).toEqual([
      ['Deleted account', 'Enamel mug'],
    ]);
  });
});
