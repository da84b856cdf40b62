import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Panel } from '@highstreet/ui/panel';
import { TextField } from '@highstreet/ui/text-field';
import { CreditCard } from 'lucide-react';
import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import type { CheckoutForm } from '../../checkout/checkout-form.ts';
import { inGroups, testCards } from '../../payment/test-card.ts';
import { TestCards } from './test-cards.tsx';

type Props = {
  config: CheckoutConfig;
  /** Nothing is left to pay. */
  isPaid: boolean;
  /** The provider's own card form, where it is configured. */
  element: ReactNode;
  /** What the last attempt came to. */
  notice: ReactNode;
  children: ReactNode;
};

/** How it is paid, and who the bill is for. */
export function PaymentSection({ config, isPaid, element, notice, children }: Props) {
  const text = useTranslations('checkout.payment');
  return (
    <Panel title={text('title')} description={isPaid ? undefined : text('secure')}>
      <div className="flex flex-col gap-5">
        {notice}
        {isPaid ? (
          <Notice tone="success">{text('nothing')}</Notice>
        ) : (
          (element ?? <CardNumber config={config} />)
        )}
        {children}
      </div>
    </Panel>
  );
}

function CardNumber({ config }: { config: CheckoutConfig }) {
  const text = useTranslations('checkout.payment');
  return (
    <Controller<CheckoutForm, 'cardNumber'>
      name="cardNumber"
      render={({ field, fieldState }) => (
        <div className="flex flex-col gap-4">
          <TextField
            label={text('number')}
            inputMode="numeric"
            autoComplete="off"
            isRequired
            placeholder="0000 0000 0000 0000"
            prefix={<CreditCard aria-hidden className="size-5" />}
            className="tabular"
            {...formField(field, fieldState)}
            onChange={(typed) => field.onChange(inGroups(typed))}
          />
          <TestCards cards={testCards(config)} number={field.value} onChoose={field.onChange} />
        </div>
      )}
    />
  );
}
