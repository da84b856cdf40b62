import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { Checkbox } from '@highstreet/ui/checkbox';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { Controller, useWatch } from 'react-hook-form';
import type { CheckoutForm } from '../../checkout/checkout-form.ts';
import { AddressFields } from '../address-fields.tsx';

type Props = { config: CheckoutConfig; isPickUp: boolean };

/** Where it goes; for a pick-up, who the bill is for. */
export function AddressSection({ config, isPickUp }: Props) {
  const text = useTranslations('checkout.address');
  return (
    <Panel
      title={text(isPickUp ? 'billing' : 'title')}
      description={isPickUp ? text('pickUpHint') : undefined}
    >
      <AddressFields side="shippingAddress" config={config} />
    </Panel>
  );
}

/** Who the bill is for, where that is not where it goes. */
export function BillingFields({ config }: { config: CheckoutConfig }) {
  const text = useTranslations('checkout.address');
  const isSame = useWatch<CheckoutForm, 'isBillingSame'>({ name: 'isBillingSame' });
  return (
    <div className="flex flex-col gap-5 border-t border-line pt-5">
      <Controller<CheckoutForm, 'isBillingSame'>
        name="isBillingSame"
        render={({ field }) => (
          <Checkbox isSelected={field.value} onChange={field.onChange}>
            {text('billingSame')}
          </Checkbox>
        )}
      />
      {!isSame && (
        <fieldset className="flex flex-col gap-4">
          <legend className="pb-4 text-base font-semibold">{text('billing')}</legend>
          <AddressFields side="billingAddress" config={config} />
        </fieldset>
      )}
    </div>
  );
}
