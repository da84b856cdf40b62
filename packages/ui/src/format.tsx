import { useMemo } from 'react';
import { type Locale, useLocale } from './locale.tsx';

/** An instant: milliseconds UTC, RFC 3339 text or a Date. */
export type Instant = number | string | Date;
export type DateStyle = 'short' | 'medium' | 'long';

const regions: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' };
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(regions[locale], options);
  numberFormats.set(key, known);
  return known;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(regions[locale], options);
  dateFormats.set(key, known);
  return known;
}

/** How many digits follow the point in a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Money from minor units: `formatMoney(1299, 'EUR', 'de')` is `12,99 €`. */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  return numberFormat(locale, { style: 'currency', currency }).format(minor / 10 ** currencyDigits(currency));
}

export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(locale, options).format(value);
}

/** A share of one as percent: `0.256` is `26 %` in German. */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

export function formatDate(
  at: Instant,
  locale: Locale,
  style: DateStyle = 'medium',
  timeZone?: string,
): string {
  return dateFormat(locale, { dateStyle: style, timeZone }).format(new Date(at));
}

export function formatTime(at: Instant, locale: Locale, timeZone?: string): string {
  return dateFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(at));
}

export function formatDateTime(
  at: Instant,
  locale: Locale,
  style: DateStyle = 'medium',
  timeZone?: string,
): string {
  return dateFormat(locale, { dateStyle: style, timeStyle: 'short', timeZone }).format(new Date(at));
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Time from now in words: `3 minutes ago`, `in 2 days`, `now` under a minute. */
export function formatRelative(at: Instant, locale: Locale, now: Instant = Date.now()): string {
  const distance = new Date(at).getTime() - new Date(now).getTime();
  const words = new Intl.RelativeTimeFormat(regions[locale], { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(distance) >= size) return words.format(Math.trunc(distance / size), unit);
  }
  return words.format(0, 'second');
}

/** Bytes in the unit a person reads: `1.5 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const options: Intl.NumberFormatOptions = { style: 'unit', unit: units[step], unitDisplay: 'short' };
  return numberFormat(locale, { ...options, maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}

export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(regions[locale], { type: 'conjunction' }).format(items);
}

/** The formatters above, bound to the language in use. */
export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      money: (minor: number, currency: string) => formatMoney(minor, currency, locale),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, locale, options),
      percent: (share: number, digits?: number) => formatPercent(share, locale, digits),
      date: (at: Instant, style?: DateStyle, zone?: string) => formatDate(at, locale, style, zone),
      time: (at: Instant, zone?: string) => formatTime(at, locale, zone),
      dateTime: (at: Instant, style?: DateStyle, zone?: string) => formatDateTime(at, locale, style, zone),
      relative: (at: Instant, now?: Instant) => formatRelative(at, locale, now),
      bytes: (bytes: number) => formatBytes(bytes, locale),
      list: (items: string[]) => formatList(items, locale),
    }),
    [locale],
  );
}
