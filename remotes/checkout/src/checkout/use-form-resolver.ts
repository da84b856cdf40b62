import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import { checkForm, type FormFault } from './check-form.ts';
import { type CheckoutForm, findCountry } from './checkout-form.ts';

/** Checks the form and says in words what is wrong. */
export function useFormResolver(config: CheckoutConfig, needsCard: boolean): Resolver<CheckoutForm> {
  const address = useTranslations('checkout.address.wrong');
  const contact = useTranslations('checkout.contact');
  const payment = useTranslations('checkout.payment');
  const words = (found: FormFault, form: CheckoutForm): string => {
    if (found.path === 'email') return contact(found.fault);
    if (found.path === 'cardNumber') return payment(found.fault);
    const side = found.path.startsWith('billing') ? 'billingAddress' : 'shippingAddress';
    const example = findCountry(config, form[side].country)?.postalCode.example ?? '';
    return address(found.fault, { example });
  };
  return (form) => {
    const faults = checkForm(form, config, needsCard);
    if (faults.length === 0) return { values: form, errors: {} };
    const errors: FieldErrors<CheckoutForm> = {};
    for (const found of faults) set(errors, found.path, { type: found.fault, message: words(found, form) });
    return { values: {}, errors };
  };
}
