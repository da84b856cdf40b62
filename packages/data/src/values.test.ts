import { describe, expect, test } from 'bun:test';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { toDecimal, toMinor } from './money.ts';
import { isId, newId } from './new-id.ts';

describe('newId()', () => {
  test('sorts by time and never repeats within a millisecond', () => {
    const early = Array.from({ length: 1000 }, () => newId('prd', 1_700_000_000_000));
    const late = newId('prd', 1_700_000_000_001);
    expect(new Set(early).size).toBe(1000);
    expect(early.every((id) => id < late)).toBe(true);
  });

  test('is told apart by its prefix', () => {
    const id = newId('prd');
    expect([isId('prd', id), isId('var', id), isId('prd', `${id}x`), isId('prd', 'prd_none')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('money', () => {
  test.each([
    ['12.5', 'EUR', 1250],
    ['0.001', 'KWD', 1],
    ['1200', 'JPY', 1200],
    ['-3.10', 'GBP', -310],
  ])('%s %s is %d in minor units and back', (decimal, currency, amount) => {
    expect(toMinor(decimal, currency)).toBe(amount);
    expect(toMinor(toDecimal({ amount, currency }), currency)).toBe(amount);
  });

  test.each([
    ['1.234', 'EUR'],
    ['1.5', 'JPY'],
    ['1e3', 'EUR'],
    ['', 'EUR'],
    ['99999999999999', 'EUR'],
  ])('refuses %p %s', (decimal, currency) => expect(toMinor(decimal, currency)).toBeUndefined());
});

describe('decodeCursor()', () => {
  test('gives back what was encoded', () => {
    const cursor = [1.5, 'grün "quoted"', null] as const;
    expect(decodeCursor(encodeCursor(cursor), 3)).toEqual([...cursor]);
  });

  test.each(['', '%%', 'bnVsbA', encodeCursor(['only one']), btoa('[{}]')])(
    'gives nothing for %p',
    (text) => {
      expect(decodeCursor(text, 2)).toBeUndefined();
    },
  );
});
