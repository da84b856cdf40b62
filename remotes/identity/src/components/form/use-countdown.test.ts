import { describe, expect, test } from 'bun:test';
import { clock, secondsUntil } from './use-countdown.ts';

describe('secondsUntil()', () => {
  test('counts whole seconds, never below none', () => {
    expect(secondsUntil(10_000, 8_500)).toBe(2);
    expect(secondsUntil(10_000, 10_000)).toBe(0);
    expect(secondsUntil(10_000, 99_000)).toBe(0);
    expect(secondsUntil(null, 0)).toBe(0);
  });
});

describe('clock()', () => {
  test('shows minutes and two digits of seconds', () => {
    expect(clock(5)).toBe('0:05');
    expect(clock(75)).toBe('1:15');
    expect(clock(900)).toBe('15:00');
  });
});
