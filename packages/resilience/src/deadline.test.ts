import { describe, expect, test } from 'bun:test';
import { budgetForNextHop, deadlineFrom } from './deadline.ts';
import { nextHop } from './hops.ts';
import { retryAfterMs } from './retry.ts';

describe('deadlineFrom()', () => {
  test('a request may shorten the limit, never lengthen it', () => {
    expect(deadlineFrom(1_000, 5_000, '200')).toBe(1_200);
    expect(deadlineFrom(1_000, 5_000, '60000')).toBe(6_000);
    expect(deadlineFrom(1_000, 5_000, '-1')).toBe(1_000);
  });

  test.each(['', 'abc', '1e3', '1.5', ' 5', '99999999999999'])('ignores %p', (header) => {
    expect(deadlineFrom(1_000, 5_000, header)).toBe(6_000);
  });
});

describe('budgetForNextHop()', () => {
  test('shrinks with every hop', () => {
    expect(budgetForNextHop(5_000, 1_000)).toBeLessThan(4_000);
    expect(budgetForNextHop(1_010, 1_000)).toBeLessThan(0);
  });
});

describe('nextHop()', () => {
  test('counts, and ends at the limit', () => {
    expect(nextHop(null)).toBe(1);
    expect(nextHop('7')).toBe(8);
    expect(nextHop('8')).toBeUndefined();
    expect(nextHop('1, 9')).toBe(1);
  });
});

describe('retryAfterMs()', () => {
  test('reads seconds and dates', () => {
    expect(retryAfterMs('3', 0)).toBe(3_000);
    expect(retryAfterMs('Thu, 01 Jan 1970 00:00:10 GMT', 4_000)).toBe(6_000);
    expect(retryAfterMs('soon', 0)).toBe(0);
  });
});
