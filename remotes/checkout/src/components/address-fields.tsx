import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { useWatch } from 'react-hook-form';
import { isCodeFirst, postalName } from '../address/country-names.ts';
import { type CheckoutForm, findCountry } from '../checkout/checkout-form.ts';
import { AddressText, type Side } from './address-text.tsx';
import { CountryField } from './country-field.tsx';
import { RegionField } from './region-field.tsx';

type Props = { side: Side; config: CheckoutConfig };

/** An address as its country writes it. */
export function AddressFields({ side, config }: Props) {
  const text = useTranslations('checkout.address');
  const country = useWatch<CheckoutForm, `${Side}.country`>({ name: `${side}.country` });
  const form = findCountry(config, country);
  const isFirst = isCodeFirst(country);
  const code = (
    <AddressText
      key="code"
      side={side}
      part="postalCode"
      label={text(postalName(country))}
      placeholder={form?.postalCode.example}
      isOptional={form?.postalCode.isRequired === false}
      className={isFirst ? 'col-span-2' : 'col-span-3'}
    />
  );
  const city = (
    <AddressText
      key="city"
      side={side}
      part="city"
      label={text('city')}
      className={isFirst ? 'col-span-4' : 'col-span-3'}
    />
  );
  return (
    <div className="grid grid-cols-6 items-start gap-4">
      <CountryField side={side} config={config} />
      <AddressText side={side} part="name" label={text('name')} className="col-span-6" />
      <AddressText side={side} part="line1" label={text('line1')} className="col-span-6" />
      <AddressText side={side} part="line2" label={text('line2')} isOptional className="col-span-6" />
      {isFirst ? [code, city] : [city, code]}
      {form && <RegionField side={side} region={form.region} />}
      {side === 'shippingAddress' && (
        <AddressText
          side={side}
          part="phone"
          label={text('phone')}
          description={text('phoneHint')}
          isOptional
          className="col-span-6"
        />
      )}
    </div>
  );
}
