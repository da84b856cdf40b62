import type { CheckoutConfig, QuoteRequest } from '@highstreet/checkout/contract';
import { ApiProblem } from '@highstreet/federation';
import { type Control, useWatch } from 'react-hook-form';
import { isCode } from '../address/check-address.ts';
import { useQuote } from '../api/get-quote.ts';
import { problemSlug } from '../api/problem-slug.ts';
import { type CheckoutForm, findCountry } from './checkout-form.ts';

/** What the cart costs where it goes, worked out anew whenever the form says something else. */
export function useQuoting(control: Control<CheckoutForm>, config: CheckoutConfig) {
  const query = useQuote(useRequest(control, config), true);
  const { error, data, isPlaceholderData, isFetching } = query;
  const isRefused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
  const quote = isRefused ? undefined : data;
  const chosen = quote?.shippingMethods.find(({ id }) => id === quote.shippingMethodId);
  return {
    query,
    quote,
    isUpdating: isPlaceholderData && isFetching,
    isPickUp: chosen?.isPickUp === true,
    isPaid: quote?.totals.toPay.amount === 0,
    isEmpty: problemSlug(error) === 'cart-empty',
    isNotOffered: problemSlug(error) === 'shipping-not-offered',
  };
}

function useRequest(control: Control<CheckoutForm>, config: CheckoutConfig): QuoteRequest {
  const [country, region, typed, method] = useWatch({
    control,
    name: [
      'shippingAddress.country',
      'shippingAddress.region',
      'shippingAddress.postalCode',
      'shippingMethodId',
    ],
  });
  const form = findCountry(config, country);
  const postalCode = typed.trim().toUpperCase();
  return {
    destination: {
      country,
      ...(region.trim() === '' ? {} : { region: region.trim() }),
      ...(form && postalCode !== '' && isCode(postalCode, form) ? { postalCode } : {}),
    },
    ...(method === '' ? {} : { shippingMethodId: method }),
  };
}
