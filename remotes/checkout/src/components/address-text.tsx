import { formField } from '@highstreet/ui/form-field';
import { TextField } from '@highstreet/ui/text-field';
import { Controller } from 'react-hook-form';
import type { CheckoutForm } from '../checkout/checkout-form.ts';

export type Side = 'shippingAddress' | 'billingAddress';
type Part = 'name' | 'line1' | 'line2' | 'postalCode' | 'city' | 'phone';

const autoComplete: Record<Part, string> = {
  name: 'name',
  line1: 'address-line1',
  line2: 'address-line2',
  postalCode: 'postal-code',
  city: 'address-level2',
  phone: 'tel',
};

type Props = {
  side: Side;
  part: Part;
  label: string;
  description?: string;
  placeholder?: string;
  isOptional?: boolean;
  className?: string;
};

/** What the browser knows a part of an address by. */
export const autoCompleteOf = (side: Side, part: string): string =>
  `${side === 'billingAddress' ? 'billing' : 'shipping'} ${part}`;

/** One part of an address. */
export function AddressText({ side, part, ...look }: Props) {
  return (
    <Controller<CheckoutForm, `${Side}.${Part}`>
      name={`${side}.${part}`}
      render={({ field, fieldState }) => (
        <TextField
          {...look}
          {...formField(field, fieldState)}
          type={part === 'phone' ? 'tel' : 'text'}
          autoComplete={autoCompleteOf(side, autoComplete[part])}
          isRequired={look.isOptional !== true}
          maxLength={part === 'postalCode' ? 16 : 100}
        />
      )}
    />
  );
}
