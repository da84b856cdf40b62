import { CalendarDays } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar as AriaCalendar } from 'react-aria-components/Calendar';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Popover } from 'react-aria-components/Popover';
import { CalendarHead, MonthGrid } from './calendar.tsx';
import { cx } from './cx.tsx';
import { type DateFieldProps, DateSegments } from './date-field.tsx';
import { FieldLabel, FieldNotes, fieldClass, inputBox } from './field.tsx';
import { toCalendarDate, toValue } from './iso-date.tsx';
import { panelClass } from './overlay-styles.tsx';
import { useUiText } from './ui-text.tsx';

export type DatePickerProps = DateFieldProps & { isUnavailable?: (iso: string) => boolean };

/** A date, typed or picked from a month. */
export function DatePicker({ value, onChange, min, max, isUnavailable, ...props }: DatePickerProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  return (
    <AriaDatePicker
      validationBehavior="aria"
      {...rest}
      value={toValue(value)}
      onChange={(date) => onChange?.(date?.toString() ?? null)}
      minValue={toCalendarDate(min)}
      maxValue={toCalendarDate(max)}
      isDateUnavailable={isUnavailable && ((date) => isUnavailable(date.toString().slice(0, 10)))}
      isInvalid={errorMessage ? true : undefined}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <Group className={inputBox}>
        <DateSegments />
        <OpenCalendar />
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <Popover className={cx(panelClass, 'p-4')} offset={6}>
        <Dialog className="outline-none">
          <AriaCalendar>
            <CalendarHead />
            <MonthGrid />
          </AriaCalendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

export function OpenCalendar() {
  const text = useUiText();
  return (
    <Button
      aria-label={text('date.open')}
      className="focus-ring me-1 flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted data-hovered:bg-sunken"
    >
      <CalendarDays aria-hidden className="size-4" />
    </Button>
  );
}
