import { describe, expect, test } from 'bun:test';
import { commitStock } from '../src/services/commit-stock.ts';
import { releaseStock } from '../src/services/release-stock.ts';
import { reserveStock } from '../src/services/reserve-stock.ts';
import { makeCtx } from './context.ts';
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
  });

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
  });

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
  });
});
