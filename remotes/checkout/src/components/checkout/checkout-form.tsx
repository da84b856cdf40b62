import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { useIsWide } from '@highstreet/ui/media-query';
import { type FormEvent, useId } from 'react';
import { FormProvider } from 'react-hook-form';
import type { useCheckout } from '../../checkout/use-checkout.ts';
import { AddressSection, BillingFields } from './address-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { OrderSummary, PhoneSummary } from './order-summary.tsx';
import { PayBar } from './pay-bar.tsx';
import { PaymentSection } from './payment-section.tsx';
import { ShippingSection } from './shipping-section.tsx';
import { StripeCard } from './stripe-card.tsx';
import { ToldNotice } from './told-notice.tsx';

type Props = { config: CheckoutConfig; checkout: ReturnType<typeof useCheckout> };

/** The whole checkout in one page; the summary beside it on wide screens, above it on phones. */
export function CheckoutForm({ config, checkout }: Props) {
  const id = useId();
  const isWide = useIsWide('lg');
  const { form, quoting, payment, placing, told, submit } = checkout;
  const { quote, isPickUp, isPaid, isUpdating, isNotOffered } = quoting;
  const send = (event: FormEvent) => void submit(event);
  const element = payment.publishableKey && (
    <StripeCard
      publishableKey={payment.publishableKey}
      makeToken={payment.makeToken}
      error={told?.kind === 'card' ? told.words : undefined}
    />
  );
  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-8">
        {quote && !isWide && <PhoneSummary quote={quote} isUpdating={isUpdating} />}
        <div className="flex min-w-0 flex-col gap-5">
          <ToldNotice told={told} at="top" />
          <form id={id} noValidate onSubmit={send} className="flex flex-col gap-5">
            <ContactSection />
            <AddressSection config={config} isPickUp={isPickUp} />
            <ShippingSection quote={quote} isNotOffered={isNotOffered} />
            <PaymentSection
              config={config}
              isPaid={isPaid}
              element={element}
              notice={<ToldNotice told={told} at="payment" />}
            >
              {!isPickUp && <BillingFields config={config} />}
            </PaymentSection>
            <PayBar quote={quote} isUpdating={isUpdating} isPlacing={placing.attempt !== null} />
          </form>
        </div>
        {isWide && (
          <div className="sticky top-24">
            {quote && <OrderSummary quote={quote} isUpdating={isUpdating} />}
          </div>
        )}
      </div>
    </FormProvider>
  );
}
