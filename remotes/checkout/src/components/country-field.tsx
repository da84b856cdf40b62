import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { useLocale, useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { useMemo } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { CheckoutForm } from '../checkout/checkout-form.ts';
import { autoCompleteOf, type Side } from './address-text.tsx';

/** The country, which decides about the rest of the form. */
export function CountryField({ side, config }: { side: Side; config: CheckoutConfig }) {
  const text = useTranslations('checkout.address');
  const locale = useLocale();
  const { setValue, clearErrors } = useFormContext<CheckoutForm>();
  const items = useMemo(
    () =>
      config.countries
        .map(({ code, name }) => ({ id: code, label: name[locale] }))
        .toSorted((a, b) => a.label.localeCompare(b.label, locale)),
    [config, locale],
  );
  return (
    <Controller<CheckoutForm, `${Side}.country`>
      name={`${side}.country`}
      render={({ field, fieldState }) => (
        <Select
          label={text('country')}
          items={items}
          value={field.value}
          onChange={(code) => {
            field.onChange(code);
            setValue(`${side}.region`, '');
            clearErrors([`${side}.postalCode`, `${side}.region`]);
          }}
          errorMessage={fieldState.error?.message}
          autoComplete={autoCompleteOf(side, 'country')}
          className="col-span-6"
        />
      )}
    />
  );
}
