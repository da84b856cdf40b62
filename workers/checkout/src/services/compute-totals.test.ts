import { minorDigits } from '@highstreet/data';
import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { computeTotals, type TotalsInput } from './compute-totals.ts';
import { distribute, share } from './distribute.ts';

/** Currencies with 0, 2 and 3 decimals; prices up to 100,000 of the major unit. */
const currency = fc.constantFrom('JPY', 'EUR', 'USD', 'KWD');

const input: fc.Arbitrary<TotalsInput> = currency.chain((code) => {
  const price = fc.integer({ min: 0, max: 100_000 * 10 ** minorDigits(code) });
  const rate = fc.constantFrom(0, 250, 500, 700, 825, 1000, 1900, 2000, 2550);
  return fc.record({
    currency: fc.constant(code),
    isTaxIncluded: fc.boolean(),
    lines: fc.array(
      fc.record({
        lineId: fc.uuid(),
        unitPrice: price,
        quantity: fc.integer({ min: 1, max: 999 }),
        discount: fc.oneof(fc.constant(0), price, fc.integer({ min: 0, max: 50 })),
        taxRate: rate,
      }),
      { maxLength: 12 },
    ),
    shipping: fc.record({
      amount: fc.integer({ min: 0, max: 50_000 }),
      discount: fc.integer({ min: 0, max: 60_000 }),
      taxRate: rate,
    }),
    giftCards: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 })),
  });
});

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe('computeTotals()', () => {
  test('lines + shipping + added tax - discount = total, in whole minor units, never negative', () => {
    fc.assert(
      fc.property(input, (given) => {
        const totals = computeTotals(given);
        expect(totals.lines + totals.shipping + totals.taxAdded - totals.discount).toBe(totals.total);
        expect(totals.total - totals.giftCards).toBe(totals.toPay);
        for (const value of [
          totals.total,
          totals.toPay,
          totals.giftCards,
          totals.discount,
          totals.taxAdded,
        ]) {
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('what the lines and shipping cost adds up to the total exactly, and taxes to their sum', () => {
    fc.assert(
      fc.property(input, (given) => {
        const totals = computeTotals(given);
        expect(sum(totals.lineTotals.map(({ paid }) => paid)) + totals.shippingPaid).toBe(totals.total);
        expect(sum(totals.taxes.map(({ amount }) => amount))).toBe(totals.taxAdded + totals.taxIncluded);
        for (const line of totals.lineTotals) {
          expect(line.paid).toBeGreaterThanOrEqual(0);
          expect(line.discount).toBeLessThanOrEqual(line.total);
        }
      }),
    );
  });

  test('tax is within half a minor unit of its rate, and included tax changes no total', () => {
    fc.assert(
      fc.property(input, (given) => {
        const totals = computeTotals(given);
        for (const { rate, amount } of totals.taxes) {
          const lines = given.lines.filter(({ taxRate }) => taxRate === rate);
          const own = given.shipping.taxRate === rate ? totals.shipping - totals.shippingDiscount : 0;
          const paidOf = (lineId: string) => totals.lineTotals.find((line) => line.lineId === lineId);
          const base = sum(
            lines.map(({ lineId }) => (paidOf(lineId)?.total ?? 0) - (paidOf(lineId)?.discount ?? 0)),
          );
          const exact = ((base + own) * rate) / (given.isTaxIncluded ? 10_000 + rate : 10_000);
          expect(Math.abs(amount - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12);
        }
        if (given.isTaxIncluded) expect(totals.total).toBe(totals.lines + totals.shipping - totals.discount);
      }),
    );
  });

  test('a larger discount never makes the total larger when tax is included', () => {
    fc.assert(
      fc.property(input, fc.nat(1_000), (given, more) => {
        const included = { ...given, isTaxIncluded: true };
        const lines = given.lines.map((line) => ({ ...line, discount: line.discount + more }));
        expect(computeTotals({ ...included, lines }).total).toBeLessThanOrEqual(
          computeTotals(included).total,
        );
      }),
    );
  });
});

describe('distribute()', () => {
  test('the parts add up to the whole, and none is a unit or more away from its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(1_000_000_000), weights, (total, given) => {
        const parts = distribute(total, given);
        const whole = sum(given);
        expect(sum(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const exact = whole === 0 ? total / given.length : (total * (given[index] ?? 0)) / whole;
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6);
        }
      }),
    );
  });

  test('gives the last cent to the largest remainder', () => {
    expect(distribute(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(distribute(10, [5, 3, 2])).toEqual([5, 3, 2]);
    expect(distribute(1, [1, 2])).toEqual([0, 1]);
  });
});

describe('share()', () => {
  test('rounds half up and stays exact for large amounts', () => {
    expect(share(150, 100, 10_000)).toBe(2);
    expect(share(149, 100, 10_000)).toBe(1);
    expect(share(9_007_199_254_740_991, 10_000, 10_000)).toBe(9_007_199_254_740_991);
  });
});
