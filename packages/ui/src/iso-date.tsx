import { type CalendarDate, parseDate, parseTime, type Time } from '@internationalized/date';

/** `2026-11-20` as a calendar date; undefined where it is not one. */
export function toCalendarDate(iso: string | null | undefined): CalendarDate | undefined {
  if (!iso) return undefined;
  try {
    return parseDate(iso.slice(0, 10));
  } catch {
    return undefined;
  }
}

/** `14:30` as a time of day; undefined where it is not one. */
export function toTime(iso: string | null | undefined): Time | undefined {
  if (!iso) return undefined;
  try {
    return parseTime(iso);
  } catch {
    return undefined;
  }
}

/** A controlled date part takes null for empty; undefined would make it uncontrolled. */
export function toValue(iso: string | null | undefined): CalendarDate | null | undefined {
  return iso === undefined ? undefined : (toCalendarDate(iso) ?? null);
}
