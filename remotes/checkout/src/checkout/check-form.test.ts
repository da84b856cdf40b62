import { describe, expect, test } from 'bun:test';
import type { CheckoutConfig, Quote } from '@highstreet/checkout/contract';
import { checkForm } from './check-form.ts';
import { emptyForm, toOrder } from './checkout-form.ts';

const config: CheckoutConfig = {
  countries: [
    {
      code: 'DE',
      name: { en: 'Germany', de: 'Deutschland' },
      postalCode: { isRequired: true, pattern: '^\\d{5}$', example: '10115' },
      region: { isRequired: false, kind: 'none', options: [] },
      isTaxIncluded: true,
    },
  ],
  providers: [
    {
      id: 'test',
      testCards: [{ token: 'test_ok', number: '4242 4242 4242 4242', outcome: 'succeeds' }],
    },
  ],
};
const empty = emptyForm('DE');
const good = {
  ...empty,
  email: ' ada@example.org ',
  shippingAddress: {
    ...empty.shippingAddress,
    name: 'Ada Lindt',
    line1: 'Lindenweg 4',
    postalCode: '10115',
    city: 'Berlin',
  },
  cardNumber: '4242424242424242',
};

describe('checkForm()', () => {
  test('tells what is missing in the order of the page', () => {
    expect(checkForm(empty, config, true).map(({ path }) => path)).toEqual([
      'email',
      'shippingAddress.name',
      'shippingAddress.line1',
      'shippingAddress.postalCode',
      'shippingAddress.city',
      'cardNumber',
    ]);
    expect(checkForm(good, config, true)).toEqual([]);
  });

  test('asks for a billing address of its own only where there is one', () => {
    const faults = checkForm({ ...good, isBillingSame: false }, config, true);
    expect(faults.every(({ path }) => path.startsWith('billingAddress.'))).toBe(true);
    expect(faults).toHaveLength(4);
  });

  test('needs no card where nothing is left to pay, and takes only those of the list', () => {
    expect(checkForm({ ...good, cardNumber: '' }, config, false)).toEqual([]);
    expect(checkForm({ ...good, cardNumber: '4111 1111 1111 1111' }, config, true)).toEqual([
      { path: 'cardNumber', fault: 'numberWrong' },
    ]);
  });
});

describe('toOrder()', () => {
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const quote: Quote = {
    cart: {
      id: 'crt_1',
      version: 7,
      currency: 'EUR',
      count: 0,
      lines: [],
      coupons: [],
      giftCards: [],
      totals: { lines: eur(0), discount: eur(0), total: eur(0) },
      changes: [],
      isReady: true,
      isStockKnown: true,
    },
    shippingMethods: [],
    shippingMethodId: 'standard',
    totals: {
      lines: eur(0),
      discount: eur(0),
      shipping: eur(0),
      shippingDiscount: eur(0),
      taxAdded: eur(0),
      taxIncluded: eur(0),
      total: eur(2940),
      giftCards: eur(0),
      toPay: eur(2940),
    },
    taxes: [],
  };
  const order = (isPickUp: boolean) =>
    toOrder({ form: good, config, quote, isPickUp, payment: undefined, locale: 'de' });

  test('names the cart and the total that the person has agreed to', () => {
    expect(order(false)).toMatchObject({
      cartVersion: 7,
      expectedTotal: { amount: 2940, currency: 'EUR' },
      email: 'ada@example.org',
      billingAddress: null,
      shippingAddress: { city: 'Berlin' },
    });
  });

  test('sends the one address as that of the bill when it is picked up', () => {
    expect(order(true)).toMatchObject({ shippingAddress: null, billingAddress: { city: 'Berlin' } });
  });
});
