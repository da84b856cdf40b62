import type { Address, CheckoutConfig, CountryForm, PlaceOrder, Quote } from '@highstreet/checkout/contract';
import { type AddressForm, emptyAddress, toAddress } from '../address/check-address.ts';

/** What the person types, by the names of the API's fields. */
export type CheckoutForm = {
  email: string;
  shippingAddress: AddressForm;
  isBillingSame: boolean;
  billingAddress: AddressForm;
  shippingMethodId: string;
  /** Of a test card; it never leaves the page, its token does. */
  cardNumber: string;
};

export const emptyForm = (country: string): CheckoutForm => ({
  email: '',
  shippingAddress: emptyAddress(country),
  isBillingSame: true,
  billingAddress: emptyAddress(country),
  shippingMethodId: '',
  cardNumber: '',
});

export const findCountry = (config: CheckoutConfig, code: string): CountryForm | undefined =>
  config.countries.find((country) => country.code === code);

type Placing = {
  form: CheckoutForm;
  config: CheckoutConfig;
  quote: Quote;
  isPickUp: boolean;
  payment: PlaceOrder['payment'];
  locale: 'en' | 'de';
};

/** The order as it is sent. Who picks up gives the one address for the bill. */
export function toOrder({ form, config, quote, isPickUp, payment, locale }: Placing): PlaceOrder {
  const address = (typed: AddressForm): Address => toAddress(typed, findCountry(config, typed.country));
  const shipping = address(form.shippingAddress);
  return {
    cartVersion: quote.cart.version,
    expectedTotal: quote.totals.total,
    email: form.email.trim(),
    shippingAddress: isPickUp ? null : shipping,
    billingAddress: isPickUp ? shipping : form.isBillingSame ? null : address(form.billingAddress),
    shippingMethodId: quote.shippingMethodId,
    payment,
    locale,
  };
}
