import { minorDigits } from '@highstreet/data';
import type { Money } from '../contract/index.ts';

/** How a price is written: `unit: 'minor'` = already integer minor units; `currency` = of a price that names none. */
export type PriceFormat = { currency: string; unit?: 'major' | 'minor' };

/** A price that is no price. */
export type PriceProblem = { why: string };

const SYMBOLS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '¥': 'JPY',
  '₹': 'INR',
  zł: 'PLN',
  US$: 'USD',
};
const NUMBER = /^(?<sign>[-+]?)(?<digits>\d[\d.,'\s]*)$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const MAX_MINOR = 100_000_000_000;

/**
 * Reads `1,234.56`, `1.234,56`, `1 234,56`, `GBP 3.42`, `£3.42`, `3.42 €` without ever making a float of it.
 * Nothing written = undefined (the product stays a draft); a text that is no price = why.
 */
export function parsePrice(
  input: string | number | null | undefined,
  format: PriceFormat,
): Money | PriceProblem | undefined {
  const text = toText(input).trim();
  if (text === '') return undefined;
  const named = readCurrency(text);
  const currency = named.currency ?? format.currency;
  const number = NUMBER.exec(named.rest)?.groups;
  if (number?.['digits'] === undefined) return { why: 'is not a price' };
  if (!CURRENCIES.has(currency)) return { why: `has an unknown currency ${currency}` };
  if (number['sign'] === '-') return { why: 'is below zero' };
  const decimal = typeof input === 'number' ? '.' : undefined;
  const amount =
    format.unit === 'minor'
      ? readInteger(number['digits'])
      : readDecimal(number['digits'], currency, decimal);
  if (amount === undefined) return { why: 'is not a price' };
  return amount > MAX_MINOR ? { why: 'is too high' } : { amount, currency };
}

function toText(input: string | number | null | undefined): string {
  if (typeof input !== 'number') return input ?? '';
  return Number.isFinite(input) ? String(input) : 'not a number';
}

function readCurrency(text: string): { currency?: string | undefined; rest: string } {
  const match =
    /^(?<before>[A-Z]{3}|[^\d\s.,'+-]{1,3})?\s*(?<rest>[-+]?[\d][\d.,'\s]*?)\s*(?<after>[A-Z]{3}|[^\d\s.,'+-]{1,3})?$/u.exec(
      text,
    );
  const { before, after, rest } = match?.groups ?? {};
  const mark = before ?? after;
  if (rest === undefined || (before !== undefined && after !== undefined)) return { rest: '' };
  if (mark === undefined) return { rest };
  const code = SYMBOLS[mark] ?? mark;
  return /^[A-Z]{3}$/.test(code) ? { currency: code, rest } : { rest: '' };
}

function readInteger(digits: string): number | undefined {
  return /^\d{1,15}(?:\.0+)?$/.test(digits) ? Number(digits.split('.')[0]) : undefined;
}

/** `separator` = the decimal one where it is known. */
function readDecimal(digits: string, currency: string, separator?: '.'): number | undefined {
  const plain = digits.replace(/[\s']/g, '');
  const decimal = separator ?? decimalSeparator(plain);
  const [whole = '', fraction = '', ...more] = decimal === undefined ? [plain] : plain.split(decimal);
  const groups = whole.split(/[.,]/);
  const isGrouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3);
  if (more.length > 0 || !isGrouped || /[.,]/.test(fraction) || groups.join('').length > 12) return undefined;
  return toMinorUnits(groups.join(''), fraction, minorDigits(currency));
}

/** Of two kinds the later; a single one before exactly three digits groups thousands (`1.234`), unless a 0 leads (`0.125`). */
function decimalSeparator(text: string): ',' | '.' | undefined {
  const [last] = /[.,](?=[^.,]*$)/.exec(text) ?? [];
  if (last !== '.' && last !== ',') return undefined;
  if (text.includes(',') && text.includes('.')) return last;
  return text.split(last).length > 2 || /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? undefined : last;
}

/** Digits behind the currency's smallest unit are rounded half up. */
function toMinorUnits(whole: string, fraction: string, places: number): number {
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const roundsUp = (fraction[places] ?? '0') >= '5';
  return Number(`${whole || '0'}${kept}`) + (roundsUp ? 1 : 0);
}
