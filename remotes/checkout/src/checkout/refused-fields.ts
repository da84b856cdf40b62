import { ApiProblem } from '@highstreet/federation';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import type { CheckoutForm } from './checkout-form.ts';

const parts = ['name', 'line1', 'line2', 'postalCode', 'city', 'region', 'country', 'phone'] as const;
const sides = ['shippingAddress', 'billingAddress'] as const;
const names: FieldPath<CheckoutForm>[] = [
  'email',
  ...sides.flatMap((side) => parts.map((part) => `${side}.${part}` as const)),
];

/** The fields of the form that a problem is about, with the API's sentence. Who picks up types the billing address as the first one. */
export function refusedFields(error: unknown, isPickUp: boolean) {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors.flatMap(({ pointer, detail }) => {
    const path = pointer.slice(1).replaceAll('/', '.');
    const shown = isPickUp ? path.replace(/^billingAddress/, 'shippingAddress') : path;
    const name = names.find((each) => each === shown);
    return name === undefined ? [] : [{ name, detail }];
  });
}

/** Says beside the fields what the API refused, and goes to the first one. False when the problem is about none of them. */
export function showRefusedFields(
  error: unknown,
  form: UseFormReturn<CheckoutForm>,
  isPickUp: boolean,
): boolean {
  const refused = refusedFields(error, isPickUp);
  for (const [at, { name, detail }] of refused.entries())
    form.setError(name, { type: 'api', message: detail }, { shouldFocus: at === 0 });
  return refused.length > 0;
}
