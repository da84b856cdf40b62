import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { BOUNDS_MS, emptyTally, mergeTallies, observe, quantile, type Tally } from './histogram.ts';

const times = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 });

function tallyOf(values: readonly number[]): Tally {
  const tally = emptyTally();
  for (const value of values) observe(tally, value);
  return tally;
}

describe('observe()', () => {
  test('counts a bound itself as inside (`le`)', () => {
    for (const [index, bound] of BOUNDS_MS.entries()) expect(tallyOf([bound]).buckets[index]).toBe(1);
    expect(tallyOf([10_001]).buckets.at(-1)).toBe(1);
  });
});

describe('mergeTallies()', () => {
  test('gives what one isolate alone would have counted, in any order', () => {
    fc.assert(
      fc.property(times, times, times, (a, b, c) => {
        const whole = tallyOf([...a, ...b, ...c]);
        const [x, y, z] = [tallyOf(a), tallyOf(b), tallyOf(c)];
        expect(mergeTallies(mergeTallies(x, y), z)).toEqual(whole);
        expect(mergeTallies(z, mergeTallies(y, x))).toEqual(whole);
      }),
    );
  });
});

describe('quantile()', () => {
  test('lies in the bucket of the true value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 80 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (values, q) => {
          const exact = values.toSorted((x, y) => x - y)[Math.ceil(q * values.length) - 1] ?? 0;
          const estimate = quantile(tallyOf(values), q) ?? -1;
          const upper = BOUNDS_MS.findIndex((bound) => exact <= bound);
          expect(estimate).toBeLessThanOrEqual(BOUNDS_MS[upper]!);
          expect(estimate).toBeGreaterThanOrEqual(BOUNDS_MS[upper - 1] ?? 0);
        },
      ),
    );
  });

  test('is unknown without observations, and the last bound beyond it', () => {
    expect(quantile(emptyTally(), 0.95)).toBeUndefined();
    expect(quantile(tallyOf([60_000]), 0.95)).toBe(10_000);
  });
});
