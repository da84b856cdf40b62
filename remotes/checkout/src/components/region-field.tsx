import type { CountryForm } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { formField } from '@highstreet/ui/form-field';
import { Select } from '@highstreet/ui/select';
import { TextField } from '@highstreet/ui/text-field';
import { Controller } from 'react-hook-form';
import type { CheckoutForm } from '../checkout/checkout-form.ts';
import { autoCompleteOf, type Side } from './address-text.tsx';

type Props = { side: Side; region: CountryForm['region'] };

/** State, province or county, in the countries that have them in an address. */
export function RegionField({ side, region }: Props) {
  const text = useTranslations('checkout.address');
  const { kind, isRequired, options } = region;
  if (kind === 'none') return null;
  const items = options.map(({ code, name }) => ({ id: code, label: name }));
  const look = {
    label: text(kind),
    isOptional: !isRequired,
    isRequired,
    autoComplete: autoCompleteOf(side, 'address-level1'),
    className: 'col-span-6',
  };
  return (
    <Controller<CheckoutForm, `${Side}.region`>
      name={`${side}.region`}
      render={({ field, fieldState }) =>
        items.length === 0 ? (
          <TextField {...look} {...formField(field, fieldState)} maxLength={60} />
        ) : (
          <Select
            {...look}
            items={items}
            value={field.value === '' ? null : field.value}
            onChange={field.onChange}
            errorMessage={fieldState.error?.message}
          />
        )
      }
    />
  );
}
