import type { Ref } from 'react';
import { currencyDigits } from './format.tsx';
import type { FieldProps } from './field.tsx';
import { NumberField } from './number-field.tsx';

export type MoneyFieldProps = FieldProps & {
  /** Integer minor units; null where nothing is entered. */
  value: number | null;
  onChange: (minor: number | null) => void;
  /** ISO 4217. */
  currency: string;
  /** Minor units. */
  minValue?: number;
  maxValue?: number;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  isInvalid?: boolean;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** Money, typed in the person's notation and given as integer minor units: no float leaves it. */
export function MoneyField({ value, onChange, currency, minValue = 0, maxValue, ...rest }: MoneyFieldProps) {
  const digits = currencyDigits(currency);
  const unit = 10 ** digits;
  return (
    <NumberField
      {...rest}
      hasSteps={false}
      value={value === null ? Number.NaN : value / unit}
      onChange={(major) => onChange(Number.isNaN(major) ? null : Math.round(major * unit))}
      minValue={minValue / unit}
      maxValue={maxValue === undefined ? undefined : maxValue / unit}
      step={1 / unit}
      formatOptions={{ style: 'currency', currency, minimumFractionDigits: digits }}
    />
  );
}
