import type { FieldError } from '@highstreet/http';
import type { Address } from '../contract/index.ts';
import { findCountry } from '../rules/countries.ts';

/** What is wrong with an address by the form of its country; `pointer` is where it stands in the body. */
export function checkAddress(address: Address, pointer: string): FieldError[] {
  const country = findCountry(address.country);
  if (!country) return [{ pointer: `${pointer}/country`, detail: 'We do not deliver there.' }];
  const { postalCode, region } = country;
  const errors: FieldError[] = [];
  if (!new RegExp(postalCode.pattern).test(address.postalCode))
    errors.push({
      pointer: `${pointer}/postalCode`,
      detail: `A postal code of this country looks like ${postalCode.example}.`,
    });
  if (region.isRequired && !region.options.some(({ code }) => code === address.region))
    errors.push({ pointer: `${pointer}/region`, detail: 'Choose one of the list.' });
  return errors;
}
