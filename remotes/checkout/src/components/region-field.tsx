import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { TextField } from '@highstreet/ui/text-field';
import { Controller } from 'react-hook-form';
import type { AddressRule } from '../address/address-rules.ts';
import type { CheckoutForm } from '../checkout/checkout-form.ts';

type Side = 'shippingAddress' | 'billingAddress';
type Props = { side: Side; rule: AddressRule };

/** State, province or county, in the countries that have them in an address. */
export function RegionField({ side, rule }: Props) {
  const text = useTranslations('checkout.address');
  const { region } = rule;
  if (region === undefined) return null;
  const items = region.codes?.map((code) => ({ id: code, label: code }));
  return (
    <Controller<CheckoutForm, `${Side}.region`>
      name={`${side}.region`}
      render={({ field, fieldState }) =>
        items === undefined ? (
          <TextField
            label={text(region.name)}
            isOptional={!region.isRequired}
            isRequired={region.isRequired}
            autoComplete={`${side === 'billingAddress' ? 'billing' : 'shipping'} address-level1`}
            className="sm:col-span-6"
            {...formField(field, fieldState)}
          />
        ) : (
          <Select
            label={text(region.name)}
            items={items}
            value={field.value === '' ? null : field.value}
            onChange={field.onChange}
            errorMessage={fieldState.error?.message}
            autoComplete={`${side === 'billingAddress' ? 'billing' : 'shipping'} address-level1`}
            className="sm:col-span-6"
          />
        )
      }
    />
  );
}
