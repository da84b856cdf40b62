import { expect, test } from 'bun:test';
import type { StockItem } from '@highstreet/inventory/contract';
import { withOnHand } from './with-on-hand.ts';

const level = { variantId: 'var_1', lowStockAt: 5, version: 3 };
const item: StockItem = {
  variantId: 'var_1',
  productId: 'prd_1',
  sellerId: 'usr_1',
  sku: 'A',
  title: 'Mug',
  slug: 'mug',
  optionValues: [],
  status: 'active',
  onHand: 12,
  reserved: 2,
  available: 10,
  lowStockAt: 5,
  isCounted: true,
  isTracked: true,
  isBackorderAllowed: false,
  isLow: false,
  levels: [
    { ...level, locationId: 'loc_a', onHand: 8, reserved: 2, available: 6 },
    { ...level, locationId: 'loc_b', onHand: 4, reserved: 0, available: 4 },
  ],
};

test('withOnHand() changes one location and the sums', () => {
  const next = withOnHand(item, 'loc_a', 3);
  expect(next).toMatchObject({ onHand: 7, available: 5, isLow: true });
  expect(next.levels.map(({ onHand, available }) => [onHand, available])).toEqual([
    [3, 1],
    [4, 4],
  ]);
});

test('withOnHand() begins to count at a location that had nothing', () => {
  const next = withOnHand({ ...item, levels: [], onHand: 0, reserved: 0, isTracked: false }, 'loc_c', 9);
  expect(next).toMatchObject({
    onHand: 9,
    available: 9,
    isTracked: true,
    levels: [{ locationId: 'loc_c', version: 0 }],
  });
});
