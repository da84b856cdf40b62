/** Integer minor units and an ISO 4217 code; never a float. */
export type Money = { amount: number; currency: string };

const digitsOf = new Map<string, number>();

/** Digits after the decimal point of a currency: JPY 0, EUR 2, KWD 3. Throws RangeError for an unknown code. Source: CLDR through Intl. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  digitsOf.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** A decimal such as `12.5` in minor units (1250 in EUR); undefined when it has more digits than the currency or is no number. */
export function toMinor(decimal: string, currency: string): number | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(decimal.trim()) ?? [];
  if (whole === undefined) return undefined;
  const digits = minorDigits(currency);
  if (fraction.replace(/0+$/, '').length > digits) return undefined;
  const amount = Number(whole + fraction.padEnd(digits, '0').slice(0, digits));
  return Number.isSafeInteger(amount) ? (sign ? -amount : amount) : undefined;
}

/** Minor units as a plain decimal: 1250 EUR is `12.50`. */
export function toDecimal({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
