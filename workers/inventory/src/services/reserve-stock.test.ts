import { describe, expect, test } from 'bun:test';
import { makeCtx } from '../../test/context.ts';
import { countPieces, fillShelves, findBrokenRules, listEvents, type Shelf } from '../../test/shelves.ts';
import { commitStock } from './commit-stock.ts';
import { sweepReservations } from './expire-reservations.ts';
import { readAvailability } from './read-availability.ts';
import { releaseStock, restock } from './release-stock.ts';
import { reserveStock } from './reserve-stock.ts';

const TTL = 60_000;
const MUG = 'var_mug';
const one = [{ variantId: MUG, quantity: 1 }];

async function open(...shelves: Shelf[]) {
  const ctx = await makeCtx();
  await fillShelves(ctx.db, shelves);
  return { ctx, count: (variantId = MUG) => countPieces(ctx.db, variantId) };
}

describe('reserveStock()', () => {
  test('holds all lines or none, and names every shortage', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 3 }, { variantId: 'var_cup', onHand: 1 });
    const lines = [
      { variantId: MUG, quantity: 2 },
      { variantId: 'var_cup', quantity: 2 },
    ];
    expect(await reserveStock(ctx, 'ord_1', lines, TTL)).toEqual({
      isReserved: false,
      shortages: [{ variantId: 'var_cup', available: 1 }],
    });
    expect(await count()).toEqual({ onHand: 3, reserved: 0 });
    expect(await reserveStock(ctx, 'ord_2', lines.slice(0, 1), TTL)).toMatchObject({ isReserved: true });
    expect(await count()).toEqual({ onHand: 3, reserved: 2 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('takes one round trip, and gives the same order the first answer', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 3 });
    const before = ctx.roundTrips();
    const first = await reserveStock(ctx, 'ord_1', one, TTL);
    expect(ctx.roundTrips() - before).toBe(1);
    expect(await reserveStock(ctx, 'ord_1', one, TTL)).toEqual(first);
    expect(await count()).toEqual({ onHand: 3, reserved: 1 });
    expect(await listEvents(ctx.db, 'stock.reserved')).toHaveLength(1);
  });

  test('takes from the fullest location, and the rest from the next', async () => {
    const { ctx } = await open(
      { variantId: MUG, onHand: 2 },
      { variantId: MUG, onHand: 5, location: 'cellar' },
      { variantId: MUG, onHand: 4, location: 'attic' },
    );
    await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 5 }], TTL);
    await reserveStock(ctx, 'ord_2', [{ variantId: MUG, quantity: 5 }], TTL);
    const { rows } = await ctx.db.$client.execute(
      'SELECT order_id, location_id, quantity FROM reservation_lines ORDER BY 1, 3 DESC',
    );
    expect(rows.map((row) => [row['order_id'], row['location_id'], row['quantity']])).toEqual([
      ['ord_1', 'loc_seller_cellar', 5],
      ['ord_2', 'loc_seller_attic', 4],
      ['ord_2', 'loc_seller', 1],
    ]);
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('adds up lines of one variant', async () => {
    const { ctx } = await open({ variantId: MUG, onHand: 3 });
    const lines = [...one, { variantId: MUG, quantity: 3 }];
    expect(await reserveStock(ctx, 'ord_1', lines, TTL)).toMatchObject({ isReserved: false });
  });

  test('always sells what is not counted', async () => {
    const { ctx } = await open({ variantId: MUG, onHand: 0 });
    await ctx.db.$client.execute('UPDATE variants SET is_counted = 0');
    const lines = [...one, { variantId: 'var_unknown', quantity: 7 }];
    expect(await reserveStock(ctx, 'ord_1', lines, TTL)).toMatchObject({ isReserved: true });
    expect(await commitStock(ctx, 'ord_1')).toEqual({ isCommitted: true });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('takes a back-order, and what comes in pays it off', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 1, isBackorderAllowed: true });
    await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 3 }], TTL);
    expect(await readAvailability(ctx, [MUG])).toMatchObject([{ available: 0, isBackorderAllowed: true }]);
    await commitStock(ctx, 'ord_1');
    expect(await count()).toEqual({ onHand: -2, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('takes back what others hold beyond their time', async () => {
    const { ctx } = await open({ variantId: MUG, onHand: 1 });
    await reserveStock(ctx, 'ord_slow', one, 5);
    for (let wait = 0; wait < 10; wait += 1) ctx.now();
    expect(await reserveStock(ctx, 'ord_fast', one, TTL)).toMatchObject({ isReserved: true });
    expect(await commitStock(ctx, 'ord_slow')).toEqual({ isCommitted: false });
    expect(await listEvents(ctx.db, 'stock.released')).toMatchObject([
      { subject: 'ord_slow', data: { reason: 'expired', lines: [{ variantId: MUG, quantity: 1 }] } },
    ]);
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('tells what is left, when it gets low and when it is gone, in order', async () => {
    const { ctx } = await open({ variantId: MUG, onHand: 7 });
    for (const [index, quantity] of [1, 2, 4].entries())
      await reserveStock(ctx, `ord_${index}`, [{ variantId: MUG, quantity }], TTL);
    const changed = await listEvents(ctx.db, 'stock.changed');
    expect(
      changed.map(({ data, aggregateversion }) => [aggregateversion, data['available'], data['isSellable']]),
    ).toEqual([
      [1, 6, true],
      [2, 4, true],
      [3, 0, false],
    ]);
    expect(await listEvents(ctx.db, 'stock.low')).toMatchObject([{ data: { available: 4, lowStockAt: 5 } }]);
    expect(await listEvents(ctx.db, 'stock.depleted')).toMatchObject([
      { subject: MUG, data: { available: 0 } },
    ]);
    await ctx.live.flush();
    expect(ctx.announced.filter(({ topic }) => topic === 'product:prd_mug')).toHaveLength(3);
    expect(ctx.announced.at(-2)).toMatchObject({
      data: { variants: [{ variantId: MUG, available: 0, isLow: true }] },
    });
  });

  test('refuses quantities that are none', async () => {
    const { ctx } = await open();
    expect(reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 0 }], TTL)).rejects.toThrow(RangeError);
  });
});

describe('commitStock()', () => {
  test('sells once, however often it is asked', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 3 });
    await reserveStock(ctx, 'ord_1', one, TTL);
    expect(await commitStock(ctx, 'ord_1')).toEqual({ isCommitted: true });
    expect(await commitStock(ctx, 'ord_1')).toEqual({ isCommitted: true });
    expect(await count()).toEqual({ onHand: 2, reserved: 0 });
    expect(await commitStock(ctx, 'ord_none')).toEqual({ isCommitted: false });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('sells what has expired as long as nobody else has taken it', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 2 });
    await reserveStock(ctx, 'ord_1', one, 1);
    await reserveStock(ctx, 'ord_2', one, 1);
    await sweepReservations(ctx);
    expect(await count()).toEqual({ onHand: 2, reserved: 0 });
    await reserveStock(ctx, 'ord_3', one, TTL);
    expect(await commitStock(ctx, 'ord_1')).toEqual({ isCommitted: true });
    expect(await commitStock(ctx, 'ord_2')).toEqual({ isCommitted: false });
    expect(await count()).toEqual({ onHand: 1, reserved: 1 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });
});

describe('releaseStock()', () => {
  test('gives back what is reserved or sold, once, and closes the order for good', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 3 });
    await reserveStock(ctx, 'ord_1', one, TTL);
    await reserveStock(ctx, 'ord_2', one, TTL);
    await commitStock(ctx, 'ord_2');
    for (const orderId of ['ord_1', 'ord_2', 'ord_1', 'ord_2']) await releaseStock(ctx, orderId);
    expect(await count()).toEqual({ onHand: 3, reserved: 0 });
    expect(await reserveStock(ctx, 'ord_1', one, TTL)).toEqual({ isReserved: false, shortages: [] });
    expect(await commitStock(ctx, 'ord_2')).toEqual({ isCommitted: false });
    expect(await listEvents(ctx.db, 'stock.released')).toHaveLength(2);
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('comes before its reservation: then there is none', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 3 });
    await releaseStock(ctx, 'ord_1');
    expect(await reserveStock(ctx, 'ord_1', one, TTL)).toEqual({ isReserved: false, shortages: [] });
    expect(await count()).toEqual({ onHand: 3, reserved: 0 });
  });
});

describe('restock()', () => {
  test('takes effect once per return, and never gives back more than was sold', async () => {
    const { ctx, count } = await open(
      { variantId: MUG, onHand: 3 },
      { variantId: MUG, onHand: 2, location: 'cellar' },
    );
    await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 4 }], TTL);
    await commitStock(ctx, 'ord_1');
    for (const returnId of ['ret_1', 'ret_1', 'ret_2'])
      await restock(ctx, 'ord_1', returnId, [{ variantId: MUG, quantity: 3 }]);
    expect(await count()).toEqual({ onHand: 5, reserved: 0 });
    await releaseStock(ctx, 'ord_1');
    expect(await count()).toEqual({ onHand: 5, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });

  test('of an order that is not sold yet lessens what it holds', async () => {
    const { ctx, count } = await open({ variantId: MUG, onHand: 3 });
    await reserveStock(ctx, 'ord_1', [{ variantId: MUG, quantity: 3 }], TTL);
    await restock(ctx, 'ord_1', 'cancel_1', one);
    expect(await count()).toEqual({ onHand: 3, reserved: 2 });
    await commitStock(ctx, 'ord_1');
    expect(await count()).toEqual({ onHand: 1, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  });
});

describe('readAvailability()', () => {
  test('answers up to 100 variants in one round trip', async () => {
    const { ctx } = await open({ variantId: MUG, onHand: 3 });
    const before = ctx.roundTrips();
    const ids = [MUG, ...Array.from({ length: 99 }, (_, index) => `var_${index}`)];
    const answer = await readAvailability(ctx, ids);
    expect(ctx.roundTrips() - before).toBe(1);
    expect(answer).toHaveLength(100);
    expect(answer[0]).toEqual({
      variantId: MUG,
      available: 3,
      isTracked: true,
      isBackorderAllowed: false,
      isLow: true,
    });
    expect(answer[1]).toMatchObject({ available: 0, isTracked: false });
  });
});
