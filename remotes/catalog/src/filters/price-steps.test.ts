import { expect, test } from 'bun:test';
import { readPriceStep, writePriceStep } from './price-steps.ts';

test('readPriceStep() leaves out a lowest bound of nothing and an absent upper one', () => {
  expect(readPriceStep('0-999')).toEqual({ minPrice: undefined, maxPrice: 999 });
  expect(readPriceStep('250000-')).toEqual({ minPrice: 250_000, maxPrice: undefined });
  expect(readPriceStep('cheap')).toBeUndefined();
});

test('writePriceStep() is its inverse', () => {
  for (const step of ['0-999', '1000-2499', '250000-']) {
    const { minPrice, maxPrice } = readPriceStep(step) ?? {};
    expect(writePriceStep(minPrice, maxPrice)).toBe(step);
  }
});
