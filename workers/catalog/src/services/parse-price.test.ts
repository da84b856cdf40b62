import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { parsePrice } from './parse-price.ts';

const EUR = { currency: 'EUR' };

test.each([
  ['1,234.56', 123456, 'EUR'],
  ['1.234,56', 123456, 'EUR'],
  ['1 234,56', 123456, 'EUR'],
  ["1'234.56", 123456, 'EUR'],
  ['1\u00a0234,5 €', 123450, 'EUR'],
  ['GBP 3.42', 342, 'GBP'],
  ['3.42 GBP', 342, 'GBP'],
  ['£3.42', 342, 'GBP'],
  ['$1,000', 100000, 'USD'],
  ['¥1,500', 1500, 'JPY'],
  ['50', 5000, 'EUR'],
  ['9.9', 990, 'EUR'],
  ['.', undefined, ''],
  ['1.234', 123400, 'EUR'],
  ['0.125', 13, 'EUR'],
  ['1.234.567', 123456700, 'EUR'],
  ['1,234,567.8', 123456780, 'EUR'],
  ['0.29', 29, 'EUR'],
  ['1.005', 100500, 'EUR'],
  ['4.3550', 436, 'EUR'],
])('parsePrice() reads %p', (text, amount, currency) => {
  const price = parsePrice(text, EUR);
  if (amount === undefined) expect(price).toHaveProperty('why');
  else expect(price).toEqual({ amount, currency });
});

test('parsePrice() answers nothing for nothing', () => {
  for (const text of ['', '  ', '\u00a0', null, undefined]) expect(parsePrice(text, EUR)).toBeUndefined();
});

test.each([
  'abc',
  '1,2,3',
  '1.2.3',
  '12 GBP 3',
  'GBP',
  '1,23.4,5',
  '10-20',
  'ZZZ 4',
  '1e5',
  'NaN',
  '١٢',
  '9'.repeat(14),
])('parsePrice() says why %p is no price', (text) => expect(parsePrice(text, EUR)).toHaveProperty('why'));

test('parsePrice() refuses a price below zero', () => {
  expect(parsePrice('-3.00', EUR)).toEqual({ why: 'is below zero' });
});

test('parsePrice() takes minor units as they are', () => {
  expect(parsePrice(4995, { currency: 'EUR', unit: 'minor' })).toEqual({ amount: 4995, currency: 'EUR' });
  expect(parsePrice('49.95', { currency: 'EUR', unit: 'minor' })).toHaveProperty('why');
});

test('parsePrice() reads a JSON number as a decimal', () => {
  expect(parsePrice(1.234, EUR)).toEqual({ amount: 123, currency: 'EUR' });
  expect(parsePrice(Number.NaN, EUR)).toHaveProperty('why');
});

test('parsePrice() reads every written form of an amount as that amount', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999_999 }),
      fc.constantFrom(',', '.', ' ', "'", ''),
      (minor, group) => {
        const decimal = group === '.' ? ',' : '.';
        const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${whole}${decimal}${String(minor % 100).padStart(2, '0')}`;
        expect(parsePrice(text, EUR)).toEqual({ amount: minor, currency: 'EUR' });
      },
    ),
  );
});

test('parsePrice() never throws and never makes a fraction', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const price = parsePrice(text, EUR);
      if (price !== undefined && 'amount' in price) expect(Number.isSafeInteger(price.amount)).toBe(true);
    }),
  );
});
