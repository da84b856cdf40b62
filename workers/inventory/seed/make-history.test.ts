import { expect, test } from 'bun:test';
import { countToday, makeHistory } from './make-history.ts';

const skus = Array.from({ length: 500 }, (_, index) => `SHOP-${index}`);

test('countToday() leaves few sold out and some low, the same each time', () => {
  const counts = skus.map(countToday);
  expect(counts).toEqual(skus.map(countToday));
  const share = (holds: (count: number) => boolean) => counts.filter(holds).length / counts.length;
  expect(share((count) => count === 0)).toBeLessThan(0.06);
  expect(share((count) => count === 0)).toBeGreaterThan(0);
  expect(share((count) => count > 0 && count <= 5)).toBeGreaterThan(0.03);
});

test('makeHistory() is a ledger: levels follow, never below nothing, up to what is counted today', () => {
  const now = Date.UTC(2026, 5, 1);
  for (const sku of skus) {
    let level = 0;
    let before = 0;
    for (const movement of makeHistory(sku, now)) {
      level += movement.quantity;
      expect([movement.level, movement.quantity !== 0, level >= 0]).toEqual([level, true, true]);
      expect(movement.createdAt).toBeGreaterThanOrEqual(before);
      expect(movement.createdAt).toBeLessThanOrEqual(now);
      before = movement.createdAt;
    }
    expect(level).toBe(countToday(sku));
  }
});
