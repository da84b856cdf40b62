import type { Locale } from './locale.tsx';

const dayMs = 86_400_000;

/** A mark on the time axis, as short as the span (milliseconds) allows: hours, days or months. */
export function formatTick(at: number, span: number, locale: Locale): string {
  const region = locale === 'de' ? 'de-DE' : 'en-GB';
  if (span <= 2 * dayMs) return new Intl.DateTimeFormat(region, { timeStyle: 'short' }).format(at);
  if (span <= 300 * dayMs)
    return new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short' }).format(at);
  return new Intl.DateTimeFormat(region, { month: 'short', year: '2-digit' }).format(at);
}
