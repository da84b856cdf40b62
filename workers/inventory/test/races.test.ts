import { describe, expect, test } from 'bun:test';
import { adjustStock } from '../src/services/adjust-stock.ts';
import { commitStock } from '../src/services/commit-stock.ts';
import { sweepReservations } from '../src/services/expire-reservations.ts';
import { releaseStock, restock } from '../src/services/release-stock.ts';
import { reserveStock } from '../src/services/reserve-stock.ts';
import { makeActor, makeCtx } from './context.ts';
import { countPieces, fillShelves, findBrokenRules } from './shelves.ts';

const TTL = 60_000;

async function open() {
  const ctx = await makeCtx();
  await fillShelves(ctx.db, [
    { variantId: 'var_a', onHand: 30 },
    { variantId: 'var_a', onHand: 20, location: 'cellar' },
    { variantId: 'var_b', onHand: 50 },
  ]);
  return ctx;
}

describe('200 buyers at once', () => {
  test('of 50 pieces, one each: exactly 50 are sold', async () => {
    const ctx = await open();
    const buy = async (index: number) => {
      const lines = [{ variantId: 'var_a', quantity: 1 }];
      const { isReserved } = await reserveStock(ctx.as(), `ord_${index}`, lines, TTL);
      return isReserved && (await commitStock(ctx.as(), `ord_${index}`)).isCommitted;
    };
    const sold = await Promise.all(Array.from({ length: 200 }, (_, index) => buy(index)));
    expect(sold.filter(Boolean)).toHaveLength(50);
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 0, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  }, 30_000);

  test('with orders of several lines, in either order: all lines of an order or none', async () => {
    const ctx = await open();
    const lines = [
      { variantId: 'var_a', quantity: 1 },
      { variantId: 'var_b', quantity: 2 },
    ];
    const buy = (index: number) =>
      reserveStock(ctx.as(), `ord_${index}`, index % 2 ? lines : lines.toReversed(), TTL);
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => buy(index)));
    expect(outcomes.filter(({ isReserved }) => isReserved)).toHaveLength(25);
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 50, reserved: 25 });
    expect(await countPieces(ctx.db, 'var_b')).toEqual({ onHand: 50, reserved: 50 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  }, 30_000);

  test('that ask twice, commit twice and release twice at once leave what was there', async () => {
    const ctx = await open();
    const lines = [{ variantId: 'var_a', quantity: 1 }];
    const twice = (work: (index: number) => Promise<unknown>) =>
      Promise.all(Array.from({ length: 100 }, (_, index) => work(index % 50)));
    await twice((index) => reserveStock(ctx.as(), `ord_${index}`, lines, TTL));
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 50, reserved: 50 });
    await twice((index) => commitStock(ctx.as(), `ord_${index}`));
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 0, reserved: 0 });
    await twice((index) => releaseStock(ctx.as(), `ord_${index}`));
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 50, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  }, 30_000);
});

describe('everything at once', () => {
  test('late commits, the sweep and new buyers never sell a piece twice', async () => {
    const ctx = await open();
    const lines = [{ variantId: 'var_a', quantity: 1 }];
    for (let index = 0; index < 50; index += 1) await reserveStock(ctx.as(), `ord_late_${index}`, lines, 1);
    const late = Array.from({ length: 50 }, (_, index) => commitStock(ctx.as(), `ord_late_${index}`));
    const fresh = Array.from({ length: 50 }, (_, index) =>
      reserveStock(ctx.as(), `ord_new_${index}`, lines, TTL),
    );
    const [committed, reserved] = await Promise.all([
      Promise.all(late),
      Promise.all(fresh),
      sweepReservations(ctx.as()),
      sweepReservations(ctx.as()),
    ]);
    const sold = committed.filter(({ isCommitted }) => isCommitted).length;
    const held = reserved.filter(({ isReserved }) => isReserved).length;
    expect(sold + held).toBeLessThanOrEqual(50);
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 50 - sold, reserved: held });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  }, 30_000);

  test('commit, release, return and count of the same orders leave whole books', async () => {
    const ctx = await open();
    const lines = [{ variantId: 'var_a', quantity: 2 }];
    for (let index = 0; index < 20; index += 1) await reserveStock(ctx.as(), `ord_${index}`, lines, TTL);
    const each = (work: (orderId: string) => Promise<unknown>) =>
      Array.from({ length: 20 }, (_, index) => work(`ord_${index}`));
    await Promise.all([
      ...each((orderId) => commitStock(ctx.as(), orderId)),
      ...each((orderId) => releaseStock(ctx.as(), orderId)),
      ...each((orderId) =>
        restock(ctx.as(), orderId, `ret_${orderId}`, [{ variantId: 'var_a', quantity: 1 }]),
      ),
      ...each(() =>
        adjustStock(ctx.as(makeActor('seller')), { variantId: 'var_a', delta: 1, reason: 'received' }),
      ),
    ]);
    expect(await countPieces(ctx.db, 'var_a')).toEqual({ onHand: 70, reserved: 0 });
    expect(await findBrokenRules(ctx.db)).toEqual([]);
  }, 30_000);
});
