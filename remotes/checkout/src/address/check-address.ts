import type { Address, CountryForm } from '@highstreet/checkout/contract';

/** An address as the form holds it: every part is a text, empty when it is not given. */
export type AddressForm = {
  name: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  region: string;
  country: string;
  phone: string;
};

export const emptyAddress = (country: string): AddressForm => ({
  name: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  region: '',
  country,
  phone: '',
});

/** What is wrong with a part of an address; a key of `checkout.address.wrong`. */
export type AddressFault = 'name' | 'line1' | 'city' | 'region' | 'code' | 'codeMissing' | 'phone';
export type AddressFaults = Partial<Record<keyof AddressForm, AddressFault>>;

const phone = /^\+?[\d\s()/.-]{6,20}$/;

/** Judges an address by the form of its country. */
export function checkAddress(address: AddressForm, form: CountryForm | undefined): AddressFaults {
  const faults: AddressFaults = {};
  if (address.name.trim().length < 2) faults.name = 'name';
  if (address.line1.trim().length < 3) faults.line1 = 'line1';
  if (address.city.trim() === '') faults.city = 'city';
  const code = address.postalCode.trim();
  if (form && code === '' && form.postalCode.isRequired) faults.postalCode = 'codeMissing';
  else if (form && code !== '' && !isCode(code, form)) faults.postalCode = 'code';
  if (form?.region.isRequired === true && address.region.trim() === '') faults.region = 'region';
  if (address.phone.trim() !== '' && !phone.test(address.phone.trim())) faults.phone = 'phone';
  return faults;
}

/** Whether a postal code is one of that country; small letters are as good. */
export function isCode(code: string, { postalCode }: CountryForm): boolean {
  return new RegExp(postalCode.pattern).test(code.trim().toUpperCase());
}

/** The address as it is sent: trimmed, without the parts that are empty or that the country does not have. */
export function toAddress(address: AddressForm, form: CountryForm | undefined): Address {
  const [line2, region, tel] = [address.line2.trim(), address.region.trim(), address.phone.trim()];
  return {
    name: address.name.trim(),
    line1: address.line1.trim(),
    ...(line2 === '' ? {} : { line2 }),
    postalCode: address.postalCode.trim().toUpperCase(),
    city: address.city.trim(),
    ...(region === '' || form?.region.kind === 'none' ? {} : { region }),
    country: address.country,
    ...(tel === '' ? {} : { phone: tel }),
  };
}
