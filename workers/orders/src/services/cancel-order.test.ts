import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx } from '../../test/context.ts';
import { listEmitted, makeDraft, makeLine, placeOrder } from '../../test/make-draft.ts';
import { askReturn } from './ask-return.ts';
import { cancelOrder } from './cancel-order.ts';
import { createOrder } from './create-order.ts';
import { decideReturn } from './decide-return.ts';
import { getOrder } from './get-order.ts';
import { moveOrder } from './move-order.ts';

const seller = makeActor('seller');
const tom = makeActor('seller', 'tom');
const ada = makeActor('customer', 'ada');
const reason = { reason: 'Changed my mind' };

async function open() {
  const ctx = await makeCtx(seller);
  const draft = await placeOrder(ctx, { items: [makeLine(), makeLine({ sellerId: tom.id })] });
  return { ctx, ...draft };
}

async function deliver(ctx: Awaited<ReturnType<typeof makeCtx>>, orderId: string, who = seller) {
  for (const status of ['processing', 'shipped', 'delivered'] as const)
    await moveOrder(ctx.as(who), orderId, { status });
}

describe('cancelOrder()', () => {
  test('calls off all of an order for its customer, with its lines', async () => {
    const { ctx, orderId } = await open();
    await moveOrder(ctx, orderId, { status: 'processing' });
    const order = await cancelOrder(ctx.as(ada), orderId, reason, {});
    expect(order).toMatchObject({ status: 'cancelled', cancelReason: 'Changed my mind', canCancel: false });
    const [event] = await listEmitted(ctx, 'order.cancelled');
    expect(event).toMatchObject({ isWhole: true, status: 'cancelled', reason: 'Changed my mind' });
    expect(event?.['lines']).toHaveLength(2);
    await expect(cancelOrder(ctx.as(ada), orderId, reason, {})).rejects.toMatchObject({
      type: { slug: 'too-late-to-cancel', status: 409 },
    });
  });

  test('calls off a seller’s lines only, and the last one ends the order', async () => {
    const { ctx, orderId } = await open();
    await cancelOrder(ctx, orderId, reason, {});
    expect((await getOrder(ctx.as(ada), orderId)).status).toBe('confirmed');
    await cancelOrder(ctx.as(tom), orderId, reason, {});
    expect((await getOrder(ctx.as(ada), orderId)).status).toBe('cancelled');
    const events = await listEmitted(ctx, 'order.cancelled');
    expect(events.map(({ isWhole, lines }) => [isWhole, (lines as unknown[]).length])).toEqual([
      [false, 1],
      [true, 1],
    ]);
  });

  test('leaves what has been sent', async () => {
    const { ctx, orderId } = await open();
    await moveOrder(ctx, orderId, { status: 'processing' });
    await moveOrder(ctx, orderId, { status: 'shipped' });
    await expect(cancelOrder(ctx, orderId, reason, {})).rejects.toMatchObject({ type: { status: 409 } });
    const order = await cancelOrder(ctx.as(ada), orderId, reason, {});
    expect(order.fulfilments.map(({ status }) => status)).toEqual(['shipped', 'cancelled']);
    expect(order.status).toBe('shipped');
  });

  test('of cancelling and sending at once one wins, and the order is never both', async () => {
    const { ctx, orderId } = await open();
    await moveOrder(ctx, orderId, { status: 'processing' });
    const results = await Promise.allSettled([
      moveOrder(ctx, orderId, { status: 'shipped' }),
      cancelOrder(ctx, orderId, reason, {}),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('lets a guest with the key call off what is pending, without an event that pays back', async () => {
    const ctx = await makeCtx();
    const draft = makeDraft({ customerId: null });
    await createOrder(ctx, draft);
    await expect(cancelOrder(ctx, draft.orderId, reason, { key: 'wrong' })).rejects.toMatchObject({
      type: { status: 404 },
    });
    const order = await cancelOrder(ctx, draft.orderId, reason, { key: draft.accessKey });
    expect(order.status).toBe('cancelled');
    expect(await listEmitted(ctx, 'order.cancelled')).toEqual([]);
  });
});

describe('askReturn()', () => {
  test('takes what has arrived, by line, and never more than was bought', async () => {
    const { ctx, orderId, items } = await open();
    const lines = [{ lineId: items[0]?.lineId ?? '', quantity: 1 }];
    const ask = () => askReturn(ctx.as(ada), orderId, { lines, reason: 'Chipped' }, {});
    await expect(ask()).rejects.toMatchObject({ type: { slug: 'not-returnable' } });
    await deliver(ctx, orderId);
    const results = await Promise.allSettled([1, 2, 3].map(ask));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const order = await getOrder(ctx.as(ada), orderId);
    expect(order.items[0]?.returned).toBe(2);
    expect(order.canReturn).toBe(false);
  });

  test('splits lines of several sellers, and a line that is not of the order is named', async () => {
    const { ctx, orderId, items } = await open();
    await deliver(ctx, orderId);
    await deliver(ctx, orderId, tom);
    const lines = items.map(({ lineId }) => ({ lineId, quantity: 2 }));
    const order = await askReturn(ctx.as(ada), orderId, { lines, reason: 'Too small' }, {});
    expect(order.returns.map(({ sellerId }) => sellerId).toSorted()).toEqual([seller.id, tom.id]);
    const wrong = askReturn(ctx.as(ada), orderId, { lines: [{ lineId: 'x', quantity: 1 }], reason: 'x' }, {});
    await expect(wrong).rejects.toMatchObject({ errors: [{ pointer: '/lines/0/lineId' }] });
  });
});

describe('decideReturn()', () => {
  async function asked() {
    const { ctx, orderId, items } = await open();
    await deliver(ctx, orderId);
    const lines = [{ lineId: items[0]?.lineId ?? '', quantity: 2 }];
    const ask = () => askReturn(ctx.as(ada), orderId, { lines, reason: 'Chipped' }, {});
    const { returns } = await ask();
    return { ctx, orderId, ask, returnId: returns[0]?.id ?? '' };
  }

  test('an accepted one is told to checkout with its lines, once', async () => {
    const { ctx, orderId, returnId } = await asked();
    const decide = () => decideReturn(ctx, orderId, returnId, { status: 'accepted', isRestocked: true });
    const results = await Promise.allSettled([decide(), decide()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const events = await listEmitted(ctx, 'order.return_accepted');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      returnId,
      isRestocked: true,
      lines: [{ quantity: 2, variantId: 'var_mug' }],
    });
  });

  test('a refused one lets its lines go, so that they can be asked for again', async () => {
    const { ctx, orderId, ask, returnId } = await asked();
    const refused = { status: 'refused', answer: 'It was used', isRestocked: false } as const;
    const order = await decideReturn(ctx, orderId, returnId, refused);
    expect(order.returns).toMatchObject([{ status: 'refused', answer: 'It was used' }]);
    expect((await ask()).returns).toHaveLength(2);
  });

  test('is not for another seller', async () => {
    const { ctx, orderId, returnId } = await asked();
    const decision = decideReturn(ctx.as(tom), orderId, returnId, { status: 'accepted', isRestocked: true });
    await expect(decision).rejects.toMatchObject({ type: { status: 404 } });
  });
});
