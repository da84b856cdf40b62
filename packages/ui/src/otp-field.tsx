import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from './field.tsx';

export type OtpFieldProps = FieldProps & {
  value: string;
  onChange: (code: string) => void;
  /** When the last digit is in. */
  onComplete?: (code: string) => void;
  length?: number;
  isDisabled?: boolean;
  autoFocus?: boolean;
  name?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** A code of digits. One real input under drawn cells, so that pasting and filling in by the phone work. */
export function OtpField({ value, onChange, onComplete, length = 6, ...props }: OtpFieldProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, inputRef, ...rest } = props;
  function change(typed: string) {
    const code = typed.replaceAll(/\D/g, '').slice(0, length);
    onChange(code);
    if (code.length === length && code !== value) onComplete?.(code);
  }
  return (
    <TextField
      validationBehavior="aria"
      {...rest}
      value={value}
      onChange={change}
      isInvalid={Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <div className="relative w-fit">
        <div aria-hidden className="flex gap-2">
          {Array.from({ length }, (_, place) => (
            <Cell key={place} digit={value[place]} isInvalid={Boolean(errorMessage)} />
          ))}
        </div>
        <Input
          ref={inputRef}
          inputMode="numeric"
          autoComplete="one-time-code"
          className="peer absolute inset-0 w-full cursor-text rounded-md bg-transparent text-base text-transparent caret-transparent outline-2 outline-offset-4 outline-transparent selection:bg-transparent data-focused:outline-focus"
        />
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </TextField>
  );
}

function Cell({ digit, isInvalid }: { digit: string | undefined; isInvalid: boolean }) {
  return (
    <span
      className={cx(
        'flex h-12 w-10 items-center justify-center rounded-md border bg-surface text-lg font-medium text-ink tabular sm:w-11',
        isInvalid ? 'border-danger' : 'border-edge',
      )}
    >
      {digit}
    </span>
  );
}
