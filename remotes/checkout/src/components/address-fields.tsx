import { ComboBox } from '@highstreet/ui/combobox';
import { formField } from '@highstreet/ui/form-field';
import { useLocale, useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { useMemo } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { addressRule, addressRules } from '../address/address-rules.ts';
import { countryItems } from '../address/country-items.ts';
import type { CheckoutForm } from '../checkout/checkout-form.ts';
import { RegionField } from './region-field.tsx';

type Side = 'shippingAddress' | 'billingAddress';
type Part = 'name' | 'line1' | 'line2' | 'postalCode' | 'city' | 'phone';

const autoComplete: Record<Part, string> = {
  name: 'name',
  line1: 'address-line1',
  line2: 'address-line2',
  postalCode: 'postal-code',
  city: 'address-level2',
  phone: 'tel',
};

/** An address as its country writes it. */
export function AddressFields({ side, countries }: { side: Side; countries?: readonly string[] }) {
  const text = useTranslations('checkout.address');
  const country = useWatch<CheckoutForm, `${Side}.country`>({ name: `${side}.country` });
  const rule = addressRule(country);
  const example = text('example', { example: rule.example });
  const code = (
    <AddressText
      key="code"
      side={side}
      part="postalCode"
      label={text(rule.postalName)}
      description={example}
      className={rule.order === 'code-first' ? 'sm:col-span-2' : 'sm:col-span-3'}
    />
  );
  const city = (
    <AddressText
      key="city"
      side={side}
      part="city"
      label={text('city')}
      className={rule.order === 'code-first' ? 'sm:col-span-4' : 'sm:col-span-3'}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <CountryField side={side} countries={countries} />
      <AddressText side={side} part="name" label={text('name')} className="sm:col-span-6" />
      <AddressText side={side} part="line1" label={text('line1')} className="sm:col-span-6" />
      <AddressText side={side} part="line2" label={text('line2')} isOptional className="sm:col-span-6" />
      {rule.order === 'code-first' ? [code, city] : [city, code]}
      <RegionField side={side} rule={rule} />
      {side === 'shippingAddress' && (
        <AddressText
          side={side}
          part="phone"
          label={text('phone')}
          description={text('phoneHint')}
          isOptional
          className="sm:col-span-6"
        />
      )}
    </div>
  );
}

function CountryField({ side, countries }: { side: Side; countries?: readonly string[] }) {
  const text = useTranslations('checkout.address');
  const locale = useLocale();
  const items = useMemo(
    () => countryItems(countries ?? Object.keys(addressRules), locale),
    [countries, locale],
  );
  const { setValue } = useFormContext<CheckoutForm>();
  return (
    <Controller<CheckoutForm, `${Side}.country`>
      name={`${side}.country`}
      render={({ field, fieldState }) => (
        <ComboBox
          label={text('country')}
          items={items}
          value={field.value}
          onChange={(id) => {
            if (id === null) return;
            field.onChange(id);
            setValue(`${side}.region`, '');
          }}
          errorMessage={fieldState.error?.message}
          className="sm:col-span-6"
        />
      )}
    />
  );
}

type TextProps = {
  side: Side;
  part: Part;
  label: string;
  description?: string;
  isOptional?: boolean;
  className?: string;
};

function AddressText({ side, part, ...look }: TextProps) {
  const kind = side === 'billingAddress' ? 'billing' : 'shipping';
  return (
    <Controller<CheckoutForm, `${Side}.${Part}`>
      name={`${side}.${part}`}
      render={({ field, fieldState }) => (
        <TextField
          {...look}
          {...formField(field, fieldState)}
          type={part === 'phone' ? 'tel' : 'text'}
          autoComplete={`${kind} ${autoComplete[part]}`}
          isRequired={look.isOptional !== true}
          maxLength={part === 'postalCode' ? 12 : 120}
        />
      )}
    />
  );
}
