import type { Ref } from 'react';

type ControlledField<Value> = {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur: () => void;
  ref: Ref<HTMLInputElement>;
  disabled?: boolean;
};
type FieldState = { error?: { message?: string } | undefined };

/**
 * Joins a field to react-hook-form: inside `<Controller render={({ field, fieldState }) => …}>`
 * write `<TextField label="…" {...formField(field, fieldState)} />`.
 */
export function formField<Value>(field: ControlledField<Value>, state: FieldState) {
  return {
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef: field.ref,
    isDisabled: field.disabled,
    errorMessage: state.error?.message,
  };
}
