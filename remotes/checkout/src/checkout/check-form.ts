import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { type AddressFault, checkAddress } from '../address/check-address.ts';
import { digitsOf } from '../payment/test-card.ts';
import { type CheckoutForm, findCountry } from './checkout-form.ts';

type Side = 'shippingAddress' | 'billingAddress';
type Part = keyof CheckoutForm['shippingAddress'];

/** A field that is wrong: its path, and the key of the message that says why. */
export type FormFault =
  | { path: 'email'; fault: 'emailMissing' | 'emailWrong' }
  | { path: `${Side}.${Part}`; fault: AddressFault }
  | { path: 'cardNumber'; fault: 'numberMissing' | 'numberWrong' };

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const sides: Side[] = ['shippingAddress', 'billingAddress'];
const parts: Part[] = ['name', 'line1', 'line2', 'postalCode', 'city', 'region', 'country', 'phone'];

/** What is wrong, in the order of the page. `needsCard`: a test card pays. */
export function checkForm(form: CheckoutForm, config: CheckoutConfig, needsCard: boolean): FormFault[] {
  const faults: FormFault[] = [];
  const email = form.email.trim();
  if (email === '') faults.push({ path: 'email', fault: 'emailMissing' });
  else if (!mail.test(email)) faults.push({ path: 'email', fault: 'emailWrong' });
  for (const side of form.isBillingSame ? sides.slice(0, 1) : sides) {
    const found = checkAddress(form[side], findCountry(config, form[side].country));
    for (const part of parts) {
      const fault = found[part];
      if (fault) faults.push({ path: `${side}.${part}`, fault });
    }
  }
  if (needsCard) faults.push(...checkCard(form.cardNumber, config));
  return faults;
}

function checkCard(number: string, config: CheckoutConfig): FormFault[] {
  const digits = digitsOf(number);
  if (digits === '') return [{ path: 'cardNumber', fault: 'numberMissing' }];
  const cards = config.providers.flatMap(({ testCards }) => testCards);
  return cards.some((card) => digitsOf(card.number) === digits)
    ? []
    : [{ path: 'cardNumber', fault: 'numberWrong' }];
}
