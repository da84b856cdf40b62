import { MoneyField, type MoneyFieldProps } from '@highstreet/ui/money-field';
import { useController, useWatch } from 'react-hook-form';
import type { ProductForm } from '../../editor/product-form.ts';

type Props = Pick<MoneyFieldProps, 'label' | 'isLabelHidden' | 'className' | 'isOptional'> & {
  name: `variants.${number}.price` | `variants.${number}.compareAtPrice`;
};

/** A price of the product, in the currency of all its prices. */
export function ProductMoney({ name, ...props }: Props) {
  const currency = useWatch<ProductForm, 'currency'>({ name: 'currency' });
  const { field, fieldState } = useController<ProductForm, Props['name']>({ name });
  return (
    <MoneyField
      {...props}
      name={name}
      currency={currency}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      errorMessage={fieldState.error?.message}
    />
  );
}
