import { describe, expect, test } from 'bun:test';
import { isDue } from './cron.ts';

const at = (time: string) => new Date(`${time}Z`);

/** The minutes of an hour that an expression names. */
const minutes = (cron: string) =>
  Array.from({ length: 60 }, (_, minute) => minute).filter((minute) =>
    isDue(cron, new Date(Date.UTC(2026, 0, 1, 0, minute))),
  );

describe('isDue()', () => {
  test('reads every field', () => {
    expect(isDue('* * * * *', at('2026-11-20T10:07:30'))).toBe(true);
    expect(isDue('7 10 20 11 *', at('2026-11-20T10:07:00'))).toBe(true);
    expect(isDue('8 10 20 11 *', at('2026-11-20T10:07:00'))).toBe(false);
    expect(isDue('7 10 20 dec *', at('2026-11-20T10:07:00'))).toBe(false);
  });

  test('reads steps, ranges and lists', () => {
    expect(minutes('*/15 * * * *')).toEqual([0, 15, 30, 45]);
    expect(minutes('5-20/5,59 * * * *')).toEqual([5, 10, 15, 20, 59]);
    expect(minutes('50/4 * * * *')).toEqual([50, 54, 58]);
  });

  test('takes 7 and sun for Sunday, and either of day and weekday when both are given', () => {
    const sunday = at('2026-11-22T00:00:00');
    expect([isDue('0 0 * * 7', sunday), isDue('0 0 * * sun', sunday), isDue('0 0 * * 1-5', sunday)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isDue('0 0 1 * sun', sunday)).toBe(true);
    expect(isDue('0 0 1 * mon', sunday)).toBe(false);
  });

  test('refuses what is no cron expression', () => {
    expect(() => isDue('* * * *', new Date())).toThrow('not a cron expression');
    expect(() => isDue('x * * * *', new Date())).toThrow('not a cron field');
  });
});
