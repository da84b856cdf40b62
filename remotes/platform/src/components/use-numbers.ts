import { useFormat, useTranslations } from '@highstreet/ui/i18n';

function clockOf(locale: string): Intl.DateTimeFormat {
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 } as const;
  return new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', parts);
}

/** How the console writes numbers. */
export function useNumbers() {
  const format = useFormat();
  const text = useTranslations('platform.units');
  /** Milliseconds, as seconds from one second on; null where nothing was measured. */
  const duration = (ms: number | null): string => {
    if (ms === null) return text('none');
    if (ms >= 1_000) return text('seconds', { value: format.number(Math.round(ms / 100) / 10) });
    return ms < 1 ? text('underOne') : text('milliseconds', { value: format.number(Math.round(ms)) });
  };
  const rate = (perSecond: number): string => {
    const digits = perSecond < 10 ? 100 : 10;
    return format.number(Math.round(perSecond * digits) / digits);
  };
  const share = (ratio: number): string => format.percent(Math.round(ratio * 1_000) / 1_000);
  /** The time of day to the millisecond, as a log needs it. */
  const clock = (at: string): string => clockOf(format.locale).format(Date.parse(at));
  return { ...format, duration, rate, share, clock };
}
