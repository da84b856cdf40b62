import type { CheckoutConfig, PaymentChoice } from '@highstreet/checkout/contract';
import { useRef } from 'react';
import type { MakeToken } from '../components/checkout/stripe-card.tsx';
import { findTestCard } from '../payment/test-card.ts';
import type { CheckoutForm } from './checkout-form.ts';

/** The way to pay: the provider's card form where it is configured, else a test card. */
export function usePayment(config: CheckoutConfig) {
  const makeToken = useRef<MakeToken | null>(null);
  const publishableKey = config.providers.find(({ id }) => id === 'stripe')?.publishableKey;
  return {
    makeToken,
    publishableKey,
    /** The provider's token; it throws what the provider says about the card. */
    choose: async ({ cardNumber }: CheckoutForm): Promise<PaymentChoice> => {
      if (publishableKey === undefined)
        return { provider: 'test', token: findTestCard(config, cardNumber)?.token ?? '' };
      if (makeToken.current === null) throw new Error('');
      return { provider: 'stripe', token: await makeToken.current() };
    },
  };
}
