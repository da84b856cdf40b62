import { formField } from '@highstreet/ui/form-field';
import { TextField, type TextFieldProps } from '@highstreet/ui/text-field';
import { type FieldPath, useController } from 'react-hook-form';
import type { ProductForm } from '../../editor/product-form.ts';

type Props = Omit<TextFieldProps, 'name' | 'value' | 'onChange'> & {
  name: FieldPath<ProductForm>;
  /** What is wrong with a text, or undefined. */
  check?: (value: string) => string | undefined;
};

/** A text of the product. */
export function ProductText({ name, check, ...props }: Props) {
  const validate = (value: unknown) => check?.(String(value ?? '')) ?? true;
  const { field, fieldState } = useController<ProductForm>({ name, rules: { validate } });
  return <TextField {...props} {...formField({ ...field, value: String(field.value ?? '') }, fieldState)} />;
}
