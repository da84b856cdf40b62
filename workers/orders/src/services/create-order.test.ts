import { describe, expect, test } from 'bun:test';
import { makeCtx } from '../../test/context.ts';
import { listEmitted, makeDraft, makeLine, payment, placeOrder } from '../../test/make-draft.ts';
import { cancelPlacement } from './cancel-placement.ts';
import { confirmOrder } from './confirm-order.ts';
import { createOrder } from './create-order.ts';
import { noteAttention } from './note-attention.ts';

describe('createOrder()', () => {
  test('gives every order a number of its own, also when many come at once', async () => {
    const ctx = await makeCtx();
    const refs = await Promise.all(Array.from({ length: 20 }, () => createOrder(ctx, makeDraft())));
    const numbers = refs.map(({ number }) => number).toSorted();
    expect(numbers[0]).toBe('HS-2026-000001');
    expect(new Set(numbers).size).toBe(20);
    expect(refs.every(({ status }) => status === 'pending')).toBe(true);
  });

  test('gives the first answer to the same order again and writes nothing twice', async () => {
    const ctx = await makeCtx();
    const draft = makeDraft({ items: [makeLine(), makeLine({ sellerId: 'usr_tom' })] });
    const answers = await Promise.all([1, 2, 3].map(() => createOrder(ctx, draft)));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    const { rows } = await ctx.db.$client.execute(
      'SELECT (SELECT count(*) FROM order_items) AS items, (SELECT count(*) FROM timeline) AS entries',
    );
    expect(rows[0]).toMatchObject({ items: 2, entries: 1 });
    const events = await listEmitted(ctx, 'order.created');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      number: 'HS-2026-000001',
      customerId: 'usr_ada',
      status: 'pending',
      sellerIds: ['usr_seller', 'usr_tom'],
    });
  });

  test('keeps the customer of a guest order as null in its event', async () => {
    const ctx = await makeCtx();
    await createOrder(ctx, makeDraft({ customerId: null }));
    expect((await listEmitted(ctx, 'order.created'))[0]).toMatchObject({ customerId: null });
  });
});

describe('confirmOrder()', () => {
  test('confirms only what was paid in full and in its currency', async () => {
    const ctx = await makeCtx();
    const draft = makeDraft();
    await createOrder(ctx, draft);
    const { total, currency } = draft.totals;
    const confirm = (amount: number, code: string) =>
      confirmOrder(ctx, draft.orderId, payment, { amount, currency: code });
    expect(await confirm(total - 1, currency)).toEqual({ isConfirmed: false, status: 'pending' });
    expect(await confirm(total, 'USD')).toEqual({ isConfirmed: false, status: 'pending' });
    expect(await confirm(total, currency)).toEqual({ isConfirmed: true, status: 'confirmed' });
  });

  test('takes effect once, and tells another payment that it is too late', async () => {
    const ctx = await makeCtx();
    const draft = makeDraft({ items: [makeLine(), makeLine(), makeLine({ sellerId: 'usr_tom' })] });
    await createOrder(ctx, draft);
    const paid = { amount: draft.totals.total, currency: 'EUR' };
    const answers = await Promise.all([1, 2, 3].map(() => confirmOrder(ctx, draft.orderId, payment, paid)));
    expect(answers.every(({ isConfirmed }) => isConfirmed)).toBe(true);
    const { rows } = await ctx.db.$client.execute(
      'SELECT seller_id, amount, item_count FROM fulfilments ORDER BY seller_id',
    );
    expect(rows.map((row) => [row['seller_id'], row['amount'], row['item_count']])).toEqual([
      ['usr_seller', 5000, 4],
      ['usr_tom', 2500, 2],
    ]);
    expect(await listEmitted(ctx, 'order.updated')).toHaveLength(1);
    const other = await confirmOrder(ctx, draft.orderId, { ...payment, paymentId: 'pay_2' }, paid);
    expect(other).toEqual({ isConfirmed: false, status: 'confirmed' });
  });

  test('tells the customer and each seller at once', async () => {
    const ctx = await makeCtx();
    const { orderId } = await placeOrder(ctx);
    await ctx.live.flush();
    const told = ctx.announced.slice(-4);
    expect(told.map(({ userIds, topic, type }) => [userIds?.[0], topic, type])).toEqual([
      ['usr_ada', `order:${orderId}`, 'order.updated'],
      ['usr_ada', 'orders', 'order.updated'],
      ['usr_seller', `order:${orderId}`, 'order.created'],
      ['usr_seller', 'orders', 'order.created'],
    ]);
  });
});

describe('cancelPlacement()', () => {
  test('cancels what is pending, once, and nothing that is confirmed', async () => {
    const ctx = await makeCtx();
    const draft = makeDraft();
    await createOrder(ctx, draft);
    for (let call = 0; call < 2; call += 1)
      expect(await cancelPlacement(ctx, draft.orderId, 'The card was declined.')).toMatchObject({
        status: 'cancelled',
      });
    expect(await listEmitted(ctx, 'order.cancelled')).toEqual([]);
    const paid = { amount: draft.totals.total, currency: 'EUR' };
    expect(await confirmOrder(ctx, draft.orderId, payment, paid)).toEqual({
      isConfirmed: false,
      status: 'cancelled',
    });
    const { orderId } = await placeOrder(ctx);
    expect(await cancelPlacement(ctx, orderId, 'Too late')).toEqual({ status: 'confirmed' });
  });
});

describe('noteAttention()', () => {
  test('writes the same detail once', async () => {
    const ctx = await makeCtx();
    const { orderId } = await placeOrder(ctx);
    await noteAttention(ctx, orderId, 'The refund is refused by the bank.');
    await noteAttention(ctx, orderId, 'The refund is refused by the bank.');
    const { rows } = await ctx.db.$client.execute(
      `SELECT is_internal FROM timeline WHERE kind = 'attention'`,
    );
    expect(rows.map((row) => row['is_internal'])).toEqual([1]);
  });
});
