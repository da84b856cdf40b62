import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, type TestCtx } from '../../test/context.ts';
import { listEmitted, makeLine, placeOrder } from '../../test/make-draft.ts';
import type { FulfilmentStatus } from '../contract/index.ts';
import { followParts } from '../db/move-parts.ts';
import { addNote } from './add-note.ts';
import { getOrder } from './get-order.ts';
import { moveOrder } from './move-order.ts';

const seller = makeActor('seller');
const tom = makeActor('seller', 'tom');
const ada = makeActor('customer', 'ada');

async function open() {
  const ctx = await makeCtx(seller);
  const { orderId } = await placeOrder(ctx, {
    items: [makeLine(), makeLine({ sellerId: tom.id, sellerName: 'Tom Okafor', title: 'Basket' })],
  });
  return { ctx, orderId };
}

const STATUSES: FulfilmentStatus[] = ['confirmed', 'processing', 'shipped', 'delivered', 'cancelled'];

/** What the order is when its parts are these. */
function expected(parts: FulfilmentStatus[]): string {
  const live = parts.filter((status) => status !== 'cancelled');
  if (live.length === 0) return 'cancelled';
  if (live.every((status) => status === 'delivered')) return 'delivered';
  if (live.every((status) => status === 'delivered' || status === 'shipped')) return 'shipped';
  return live.every((status) => status === 'confirmed') ? 'confirmed' : 'processing';
}

async function putParts(ctx: TestCtx, orderId: string, parts: FulfilmentStatus[]): Promise<unknown> {
  const sellers = ['usr_seller', 'usr_tom', 'usr_una'];
  const results = await ctx.db.$client.batch([
    ...parts.map((status, at) => ({
      sql: 'UPDATE fulfilments SET status = ? WHERE order_id = ? AND seller_id = ?',
      args: [status, orderId, sellers[at] ?? ''],
    })),
    followParts(orderId, 1),
    { sql: 'SELECT status FROM orders WHERE id = ?', args: [orderId] },
  ]);
  return results.at(-1)?.rows[0]?.['status'];
}

describe('followParts()', () => {
  test('lets the status follow from every combination of three parts', async () => {
    const ctx = await makeCtx(seller);
    const { orderId } = await placeOrder(ctx, {
      items: ['usr_seller', 'usr_tom', 'usr_una'].map((sellerId) => makeLine({ sellerId })),
    });
    for (const one of STATUSES)
      for (const two of STATUSES)
        for (const three of STATUSES) {
          const parts = [one, two, three];
          expect([...parts, await putParts(ctx, orderId, parts)]).toEqual([...parts, expected(parts)]);
        }
  });
});

describe('moveOrder()', () => {
  test('goes one step at a time and says what is allowed instead', async () => {
    const { ctx, orderId } = await open();
    await expect(moveOrder(ctx, orderId, { status: 'shipped' })).rejects.toMatchObject({
      type: { slug: 'order-move-not-allowed', status: 409 },
      members: { current: 'confirmed', allowed: ['processing', 'cancelled'] },
    });
    expect((await moveOrder(ctx, orderId, { status: 'processing' })).fulfilments[0]?.allowed).toEqual([
      'shipped',
      'cancelled',
    ]);
    const tracking = { carrier: 'DHL', number: '00340', url: 'https://dhl.test/00340' };
    const shipped = await moveOrder(ctx, orderId, { status: 'shipped', tracking });
    expect(shipped.fulfilments[0]).toMatchObject({
      status: 'shipped',
      tracking,
      shippedAt: expect.any(String),
    });
    await moveOrder(ctx, orderId, { status: 'delivered' });
    await expect(moveOrder(ctx, orderId, { status: 'processing' })).rejects.toMatchObject({
      members: { allowed: [] },
    });
  });

  test('lets a seller see and move the own part only, and the customer all of it', async () => {
    const { ctx, orderId } = await open();
    const own = await moveOrder(ctx, orderId, { status: 'processing', sellerId: tom.id });
    expect(own.items.map(({ sellerId }) => sellerId)).toEqual([seller.id]);
    expect(own).toMatchObject({ status: 'processing', paymentMethod: null, totals: { total: 2500 } });
    expect(own.customer.email).toBeNull();
    expect((await getOrder(ctx.as(tom), orderId)).status).toBe('confirmed');
    const whole = await getOrder(ctx.as(ada), orderId);
    expect(whole.fulfilments.map(({ status, allowed }) => [status, allowed])).toEqual([
      ['processing', []],
      ['confirmed', []],
    ]);
    expect(whole).toMatchObject({ status: 'processing', paymentMethod: 'Card ending in 4242' });
    await expect(getOrder(ctx.as(makeActor('seller', 'una')), orderId)).rejects.toMatchObject({
      type: { status: 404 },
    });
  });

  test('of two at once only one takes effect', async () => {
    const { ctx, orderId } = await open();
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map(() => moveOrder(ctx, orderId, { status: 'processing' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { timeline } = await getOrder(ctx, orderId);
    expect(timeline.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
  });

  test('refuses a change on top of somebody else’s', async () => {
    const { ctx, orderId } = await open();
    const { version } = await getOrder(ctx, orderId);
    await moveOrder(ctx, orderId, { status: 'processing' }, version);
    await expect(moveOrder(ctx, orderId, { status: 'shipped' }, version)).rejects.toMatchObject({
      type: { status: 412 },
      members: { currentVersion: version + 1 },
    });
  });

  test('asks an admin whose part is meant', async () => {
    const { ctx, orderId } = await open();
    const admin = ctx.as(makeActor('admin'));
    await expect(moveOrder(admin, orderId, { status: 'processing' })).rejects.toMatchObject({
      type: { slug: 'whose-part' },
    });
    const moved = await moveOrder(admin, orderId, { status: 'processing', sellerId: tom.id });
    expect(moved.fulfilments.map(({ status }) => status)).toEqual(['confirmed', 'processing']);
  });

  test('tells which lines have arrived, and writes who did what', async () => {
    const { ctx, orderId } = await open();
    for (const status of ['processing', 'shipped', 'delivered'] as const)
      await moveOrder(ctx, orderId, { status });
    const events = await listEmitted(ctx, 'order.updated');
    expect(events.at(-1)).toMatchObject({
      status: 'processing',
      changed: ['status', 'fulfilment'],
      delivered: [{ productId: 'prd_mug', sellerId: seller.id, quantity: 2 }],
    });
    const { timeline } = await getOrder(ctx.as(ada), orderId);
    expect(timeline.map(({ kind, by, status }) => [kind, by, status])).toEqual([
      ['placed', 'customer', undefined],
      ['confirmed', 'system', undefined],
      ['moved', 'seller', 'processing'],
      ['moved', 'seller', 'shipped'],
      ['moved', 'seller', 'delivered'],
    ]);
    await ctx.live.flush();
    const told = ctx.announced.filter(({ topic }) => topic === `order:${orderId}`).slice(-3);
    expect(told.map(({ userIds, data }) => [userIds?.[0], (data as { status: string }).status])).toEqual([
      [ada.id, 'processing'],
      [seller.id, 'delivered'],
      [tom.id, 'confirmed'],
    ]);
  });
});

describe('addNote()', () => {
  test('keeps an internal note from the customer and a seller’s note from other sellers', async () => {
    const { ctx, orderId } = await open();
    await addNote(ctx, orderId, { text: 'Gift wrap', isInternal: true }, {});
    await addNote(ctx, orderId, { text: 'Leaves on Monday', isInternal: false }, {});
    const read = async (who: typeof ada) =>
      (await getOrder(ctx.as(who), orderId)).timeline.flatMap(({ kind, text }) =>
        kind === 'note' ? [text] : [],
      );
    expect(await read(seller)).toEqual(['Gift wrap', 'Leaves on Monday']);
    expect(await read(ada)).toEqual(['Leaves on Monday']);
    expect(await read(tom)).toEqual([]);
  });
});
