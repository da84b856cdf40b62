import {
  DateField as AriaDateField,
  DateInput as AriaDateInput,
  type DateInputProps,
  DateSegment,
} from 'react-aria-components/DateField';
import { TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass, inputBox } from './field.tsx';
import { toCalendarDate, toTime, toValue } from './iso-date.tsx';

export type DateFieldProps = FieldProps & {
  /** `2026-11-20`, or `14:30` for a time; null for empty. */
  value?: string | null;
  onChange?: (iso: string | null) => void;
  min?: string;
  max?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
};

/** Day, month and year (or hour and minute) as segments, in the order of the language. */
export function DateSegments({ className, slot }: Pick<DateInputProps, 'slot'> & { className?: string }) {
  return (
    <AriaDateInput
      slot={slot}
      className={cx('flex min-w-0 flex-1 items-center px-3 py-2 text-base sm:text-sm tabular', className)}
    >
      {(segment) => (
        <DateSegment
          segment={segment}
          className="rounded-sm px-px text-end outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-muted data-placeholder:data-focused:text-on-accent"
        />
      )}
    </AriaDateInput>
  );
}

/** A date typed by segments, where a calendar does not help: a birthday. */
export function DateField({ value, onChange, min, max, ...props }: DateFieldProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  return (
    <AriaDateField
      validationBehavior="aria"
      {...rest}
      value={toValue(value)}
      onChange={(date) => onChange?.(date?.toString() ?? null)}
      minValue={toCalendarDate(min)}
      maxValue={toCalendarDate(max)}
      isInvalid={errorMessage ? true : undefined}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <div className={inputBox}>
        <DateSegments />
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaDateField>
  );
}

/** A time of day: `14:30`. */
export function TimeField({ value, onChange, min, max, ...props }: DateFieldProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  return (
    <AriaTimeField
      validationBehavior="aria"
      {...rest}
      value={value === undefined ? undefined : (toTime(value) ?? null)}
      onChange={(time) => onChange?.(time?.toString().slice(0, 5) ?? null)}
      minValue={toTime(min)}
      maxValue={toTime(max)}
      isInvalid={errorMessage ? true : undefined}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <div className={inputBox}>
        <DateSegments />
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTimeField>
  );
}
