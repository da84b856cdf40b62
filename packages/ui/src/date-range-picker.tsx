import { DateRangePicker as AriaDateRangePicker } from 'react-aria-components/DateRangePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Popover } from 'react-aria-components/Popover';
import { RangeCalendar } from 'react-aria-components/RangeCalendar';
import { CalendarHead, MonthGrid } from './calendar.tsx';
import { cx } from './cx.tsx';
import { DateSegments } from './date-field.tsx';
import { OpenCalendar } from './date-picker.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputBox } from './field.tsx';
import { toCalendarDate } from './iso-date.tsx';
import { panelClass } from './overlay-styles.tsx';

export type DateRange = { start: string; end: string };

export type DateRangePickerProps = FieldProps & {
  value?: DateRange | null;
  onChange?: (range: DateRange | null) => void;
  min?: string;
  max?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
};

const cell =
  'focus-ring flex size-10 cursor-pointer items-center justify-center text-sm text-ink tabular data-outside-month:hidden data-hovered:rounded-md data-hovered:bg-sunken ' +
  'data-selected:bg-accent-soft data-selection-start:rounded-s-md data-selection-start:bg-accent data-selection-start:text-on-accent ' +
  'data-selection-end:rounded-e-md data-selection-end:bg-accent data-selection-end:text-on-accent data-disabled:opacity-50 data-disabled:text-muted data-unavailable:line-through';

/** First and last day. */
export function DateRangePicker({ value, onChange, min, max, ...props }: DateRangePickerProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  const start = toCalendarDate(value?.start);
  const end = toCalendarDate(value?.end);
  return (
    <AriaDateRangePicker
      validationBehavior="aria"
      {...rest}
      value={value === undefined ? undefined : start && end ? { start, end } : null}
      onChange={(range) => onChange?.(range && { start: range.start.toString(), end: range.end.toString() })}
      minValue={toCalendarDate(min)}
      maxValue={toCalendarDate(max)}
      isInvalid={errorMessage ? true : undefined}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <Group className={inputBox}>
        <DateSegments slot="start" className="flex-none pe-1" />
        <span aria-hidden className="text-muted">
          –
        </span>
        <DateSegments slot="end" className="ps-1" />
        <OpenCalendar />
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className={cx(panelClass, 'p-4')} offset={6}>
        <Dialog className="outline-none">
          <RangeCalendar>
            <CalendarHead />
            <MonthGrid cellClass={cell} />
          </RangeCalendar>
        </Dialog>
      </Popover>
    </AriaDateRangePicker>
  );
}
