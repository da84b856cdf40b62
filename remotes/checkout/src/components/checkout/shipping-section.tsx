import type { Quote, ShippingMethod } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Panel } from '@highstreet/ui/panel';
import { RadioGroup } from '@highstreet/ui/radio';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Controller } from 'react-hook-form';
import type { CheckoutForm } from '../../checkout/checkout-form.ts';
import { useShippingName } from './use-shipping-name.ts';

type Props = { quote: Quote | undefined; isNotOffered: boolean };

/** The ways in which it gets there, with time and price. */
export function ShippingSection({ quote, isNotOffered }: Props) {
  const text = useTranslations('checkout.shipping');
  const items = useChoices(quote?.shippingMethods ?? []);
  return (
    <Panel title={text('title')}>
      {isNotOffered ? (
        <Notice tone="warning">{text('none')}</Notice>
      ) : quote === undefined ? (
        <RowsSkeleton count={2} />
      ) : (
        <Controller<CheckoutForm, 'shippingMethodId'>
          name="shippingMethodId"
          render={({ field }) => (
            <RadioGroup
              label={text('title')}
              isLabelHidden
              variant="cards"
              items={items}
              value={field.value === '' ? quote.shippingMethodId : field.value}
              onChange={field.onChange}
            />
          )}
        />
      )}
    </Panel>
  );
}

function useChoices(methods: readonly ShippingMethod[]) {
  const text = useTranslations('checkout.shipping');
  const format = useFormat();
  const nameOf = useShippingName();
  return methods.map((method) => {
    const { amount, currency } = method.amount;
    const free = method.freeAbove;
    const days =
      method.minDays === method.maxDays
        ? text('inDays', { count: method.maxDays })
        : text('days', { from: method.minDays, to: method.maxDays });
    const above =
      free && amount > 0
        ? text('freeAbove', { amount: format.money(free.amount, free.currency) })
        : undefined;
    return {
      id: method.id,
      label: nameOf(method),
      description: [method.isPickUp ? text('pickUpHint') : days, above].filter(Boolean).join(' · '),
      icon: (
        <span className="shrink-0 font-medium tabular">
          {amount === 0 ? text('free') : format.money(amount, currency)}
        </span>
      ),
    };
  });
}
