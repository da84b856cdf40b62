import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { useSession } from '@highstreet/federation';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { guessCountry } from '../address/country-names.ts';
import { type CheckoutForm, emptyForm } from './checkout-form.ts';
import { keepForm, recallForm } from './form-memory.ts';
import { useFormResolver } from './use-form-resolver.ts';

/** The form of the checkout: what was typed before a reload, the account's e-mail address, checked field by field. */
export function useCheckoutForm(config: CheckoutConfig, needsCard: boolean) {
  const { user } = useSession();
  const [first] = useState(() => firstValues(config));
  const form = useForm<CheckoutForm>({
    mode: 'onTouched',
    resolver: useFormResolver(config, needsCard),
    defaultValues: first,
  });
  const { getValues, setValue, subscribe } = form;
  useEffect(() => {
    if (user === null) return;
    setValue('email', user.email);
    if (getValues('shippingAddress.name') === '') setValue('shippingAddress.name', user.name);
  }, [user, getValues, setValue]);
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keepForm(values) }),
    [subscribe],
  );
  return form;
}

function firstValues({ countries }: CheckoutConfig): CheckoutForm {
  const codes = countries.map(({ code }) => code);
  return { ...emptyForm(guessCountry(codes, navigator.languages)), ...recallForm() };
}
