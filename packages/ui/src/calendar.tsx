import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { cx } from './cx.tsx';
import { toCalendarDate, toValue } from './iso-date.tsx';
import { useUiText } from './ui-text.tsx';

export type CalendarProps = {
  label: string;
  /** `2026-11-20`; null for none. */
  value?: string | null;
  onChange?: (iso: string) => void;
  min?: string;
  max?: string;
  /** Days that cannot be chosen. */
  isUnavailable?: (iso: string) => boolean;
  /** The month in view changed: its first day. For fetching what is free. */
  onMonthChange?: (iso: string) => void;
  isDisabled?: boolean;
  className?: string;
};

/** A month to choose a day from. */
export function Calendar({ label, value, onChange, min, max, isUnavailable, ...props }: CalendarProps) {
  const { onMonthChange, isDisabled, className } = props;
  return (
    <AriaCalendar
      aria-label={label}
      value={toValue(value)}
      onChange={(date) => onChange?.(date.toString())}
      minValue={toCalendarDate(min)}
      maxValue={toCalendarDate(max)}
      isDateUnavailable={isUnavailable && ((date) => isUnavailable(date.toString().slice(0, 10)))}
      onFocusChange={(date) => onMonthChange?.(`${date.toString().slice(0, 7)}-01`)}
      isDisabled={isDisabled}
      className={cx('w-fit', className)}
    >
      <CalendarHead />
      <MonthGrid />
    </AriaCalendar>
  );
}

const turn =
  'focus-ring flex size-9 cursor-pointer items-center justify-center rounded-md text-muted data-hovered:bg-sunken data-hovered:text-ink data-disabled:opacity-40';

/** Month and year with a way to either side; inside any calendar of React Aria. */
export function CalendarHead() {
  const text = useUiText();
  return (
    <header className="flex items-center justify-between gap-2 pb-2">
      <Button slot="previous" aria-label={text('date.previous')} className={turn}>
        <ChevronLeft aria-hidden className="size-4 rtl:rotate-180" />
      </Button>
      <Heading className="text-sm font-semibold text-ink" />
      <Button slot="next" aria-label={text('date.next')} className={turn}>
        <ChevronRight aria-hidden className="size-4 rtl:rotate-180" />
      </Button>
    </header>
  );
}

const cell =
  'focus-ring flex size-10 cursor-pointer items-center justify-center rounded-md text-sm text-ink tabular transition-colors ' +
  'data-outside-month:hidden data-hovered:bg-sunken data-today:font-bold not-data-selected:data-today:text-accent data-selected:bg-accent data-selected:text-on-accent ' +
  'data-disabled:cursor-default data-disabled:text-muted data-disabled:opacity-50 data-unavailable:cursor-default data-unavailable:text-muted data-unavailable:line-through';

export function MonthGrid({ cellClass = cell }: { cellClass?: string }) {
  return (
    <CalendarGrid weekdayStyle="short" className="border-separate border-spacing-x-0 border-spacing-y-1">
      <CalendarGridHeader>
        {(day) => (
          <CalendarHeaderCell className="pb-1 text-xs font-medium text-muted">{day}</CalendarHeaderCell>
        )}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell date={date} className={cellClass} />}</CalendarGridBody>
    </CalendarGrid>
  );
}
