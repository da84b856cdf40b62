import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { adjustStock } from '../src/services/adjust-stock.ts';
import { changeSettings } from '../src/services/change-settings.ts';
import { commitStock } from '../src/services/commit-stock.ts';
import { sweepReservations } from '../src/services/expire-reservations.ts';
import { importStock } from '../src/services/import-stock.ts';
import { releaseStock, restock } from '../src/services/release-stock.ts';
import { reserveStock } from '../src/services/reserve-stock.ts';
import type { Ctx } from '../src/context.ts';
import { makeActor, makeCtx } from './context.ts';
import { fillShelves, findBrokenRules } from './shelves.ts';

const variantId = fc.constantFrom('var_a', 'var_b');
const order = fc.integer({ min: 0, max: 4 }).map((number) => `ord_${number}`);
const lines = fc.array(fc.record({ variantId, quantity: fc.integer({ min: 1, max: 6 }) }), {
  minLength: 1,
  maxLength: 3,
});
const locationId = fc.constantFrom('loc_seller', 'loc_seller_cellar');

/** Something that happens to the stock; what is refused has happened, too. */
const step = fc.oneof(
  fc.tuple(order, lines, fc.constantFrom(1, 60_000)).map(
    ([id, wanted, ttl]) =>
      (ctx: Ctx) =>
        reserveStock(ctx, id, wanted, ttl),
  ),
  order.map((id) => (ctx: Ctx) => commitStock(ctx, id)),
  order.map((id) => (ctx: Ctx) => releaseStock(ctx, id)),
  fc.tuple(order, fc.nat(3), lines).map(
    ([id, number, wanted]) =>
      (ctx: Ctx) =>
        restock(ctx, id, `ret_${number}`, wanted),
  ),
  fc.tuple(variantId, locationId, fc.integer({ min: -8, max: 12 })).map(
    ([id, place, delta]) =>
      (ctx: Ctx) =>
        adjustStock(ctx, { variantId: id, locationId: place, delta, reason: 'other' }),
  ),
  fc.tuple(variantId, locationId, fc.nat(12)).map(
    ([id, place, set]) =>
      (ctx: Ctx) =>
        adjustStock(ctx, { variantId: id, locationId: place, set, reason: 'counted' }),
  ),
  fc.tuple(variantId, fc.nat(12)).map(
    ([id, set]) =>
      (ctx: Ctx) =>
        importStock(ctx, `SKU-${id},,${set}`),
  ),
  fc.constant((ctx: Ctx) => sweepReservations(ctx)),
  fc.tuple(variantId, fc.boolean()).map(
    ([id, isCounted]) =>
      (ctx: Ctx) =>
        changeSettings(ctx, id, { isCounted }),
  ),
);

test('whatever happens, on hand is what the ledger says and nothing is promised twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const ctx = await makeCtx(makeActor('seller'));
      await fillShelves(ctx.db, [
        { variantId: 'var_a', onHand: 5 },
        { variantId: 'var_a', onHand: 3, location: 'cellar' },
        { variantId: 'var_b', onHand: 4 },
      ]);
      for (const happen of steps) {
        await happen(ctx.as(makeActor('seller'))).catch((error: unknown) => {
          if (!(error instanceof Error) || !['below-reserved'].includes(error.name)) throw error;
        });
        expect(await findBrokenRules(ctx.db)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the ledger and the stock cannot be changed past one another', async () => {
  const ctx = await makeCtx();
  await fillShelves(ctx.db, [{ variantId: 'var_a', onHand: 5 }]);
  const tries = [
    'UPDATE stock SET on_hand = 9',
    'UPDATE stock SET reserved = 6',
    'UPDATE stock SET reserved = -1',
    'UPDATE movements SET quantity = 9',
    'DELETE FROM movements',
    `INSERT INTO movements (variant_id, location_id, kind, quantity, level, created_at) VALUES ('var_a', 'loc_seller', 'received', 1, 7, 0)`,
    `INSERT INTO stock (variant_id, location_id, on_hand) VALUES ('var_a', 'loc_other', 5)`,
  ];
  for (const sql of tries) await expect(ctx.db.$client.execute(sql)).rejects.toThrow();
  expect(await findBrokenRules(ctx.db)).toEqual([]);
});
