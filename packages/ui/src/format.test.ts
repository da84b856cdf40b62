import { describe, expect, test } from 'bun:test';
import {
  currencyDigits,
  formatBytes,
  formatDate,
  formatMoney,
  formatPercent,
  formatRelative,
} from './format.tsx';
import { pickLocale } from './locale.tsx';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('formatMoney()', () => {
  test('writes minor units in the notation of the language', () => {
    expect(formatMoney(129_900, 'EUR', 'en')).toBe('€1,299.00');
    expect(plain(formatMoney(129_900, 'EUR', 'de'))).toBe('1.299,00 €');
  });

  test('knows currencies without and with three digits', () => {
    expect(currencyDigits('JPY')).toBe(0);
    expect(plain(formatMoney(1500, 'JPY', 'en'))).toContain('1,500');
    expect(plain(formatMoney(1500, 'KWD', 'en'))).toBe('KWD 1.500');
  });

  test('writes money that is owed', () => {
    expect(formatMoney(-5, 'EUR', 'en')).toBe('-€0.05');
  });
});

describe('formatRelative()', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  test.each([
    [now - 30_000, 'now'],
    [now - 180_000, '3 minutes ago'],
    [now + 2 * 86_400_000, 'in 2 days'],
    [now - 86_400_000, 'yesterday'],
    [now - 400 * 86_400_000, 'last year'],
  ])('%d is %s', (at, words) => {
    expect(formatRelative(at, 'en', now)).toBe(words);
  });
});

test('formatDate() and formatPercent() follow the language', () => {
  expect(formatDate('2026-11-20T23:30:00Z', 'en', 'medium', 'Europe/Berlin')).toBe('21 Nov 2026');
  expect(formatDate('2026-11-20T12:00:00Z', 'de', 'short', 'UTC')).toBe('20.11.26');
  expect(plain(formatPercent(0.256, 'de'))).toBe('26 %');
});

test('formatBytes() picks the unit', () => {
  expect(plain(formatBytes(0, 'en'))).toBe('0 byte');
  expect(plain(formatBytes(1_540_000, 'en'))).toBe('1.5 MB');
});

test('pickLocale() takes the first language it knows', () => {
  expect(pickLocale(['fr-FR', 'de-AT', 'en'])).toBe('de');
  expect(pickLocale(['pl'])).toBe('en');
});
