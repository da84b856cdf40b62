import { describe, expect, test } from 'bun:test';
import type { CountryForm } from '@highstreet/checkout/contract';
import { checkAddress, emptyAddress, toAddress } from './check-address.ts';
import { guessCountry } from './country-names.ts';

const germany: CountryForm = {
  code: 'DE',
  name: { en: 'Germany', de: 'Deutschland' },
  postalCode: { isRequired: true, pattern: '^\\d{5}$', example: '10115' },
  region: { isRequired: false, kind: 'none', options: [] },
  isTaxIncluded: true,
};
const canada: CountryForm = {
  ...germany,
  code: 'CA',
  postalCode: { isRequired: true, pattern: '^[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$', example: 'K1A 0B1' },
  region: { isRequired: true, kind: 'province', options: [{ code: 'ON', name: 'Ontario' }] },
};

const berlin = {
  ...emptyAddress('DE'),
  name: 'Ada Lindt',
  line1: 'Lindenweg 4',
  city: 'Berlin',
  postalCode: '10115',
};
const ottawa = { ...berlin, country: 'CA', city: 'Ottawa', postalCode: 'k1a 0b1', region: 'ON' };

describe('checkAddress()', () => {
  test('takes what fits, and small letters in a code', () => {
    expect(checkAddress(berlin, germany)).toEqual({});
    expect(checkAddress(ottawa, canada)).toEqual({});
  });

  test('tells every part that is missing', () => {
    expect(checkAddress(emptyAddress('CA'), canada)).toEqual({
      name: 'name',
      line1: 'line1',
      city: 'city',
      postalCode: 'codeMissing',
      region: 'region',
    });
  });

  test('knows the postal codes of other countries apart', () => {
    expect(checkAddress({ ...berlin, postalCode: 'K1A 0B1' }, germany).postalCode).toBe('code');
    expect(checkAddress({ ...ottawa, postalCode: '10115' }, canada).postalCode).toBe('code');
  });

  test('takes a telephone number as people write it, and nothing else', () => {
    expect(checkAddress({ ...berlin, phone: '+49 (30) 123-45' }, germany)).toEqual({});
    expect(checkAddress({ ...berlin, phone: 'call me' }, germany).phone).toBe('phone');
  });
});

test('toAddress() sends no part that the country does not have', () => {
  expect(toAddress({ ...berlin, region: 'Bavaria', name: ' Ada ' }, germany)).toEqual({
    name: 'Ada',
    line1: 'Lindenweg 4',
    postalCode: '10115',
    city: 'Berlin',
    country: 'DE',
  });
  expect(toAddress(ottawa, canada)).toMatchObject({ region: 'ON', postalCode: 'K1A 0B1' });
});

test('guessCountry() reads the languages of the browser', () => {
  expect(guessCountry(['DE', 'AT', 'US'], ['de-AT', 'en'])).toBe('AT');
  expect(guessCountry(['DE', 'AT', 'US'], ['de'])).toBe('DE');
  expect(guessCountry(['DE', 'AT'], ['ja'])).toBe('DE');
});
