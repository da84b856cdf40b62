import { expect, test } from 'bun:test';
import { countries } from '../rules/countries.ts';
import { offerShipping } from '../rules/shipping-rates.ts';
import { taxRate } from '../rules/tax-rates.ts';
import { checkAddress } from './check-address.ts';

const address = { name: 'Ada', line1: 'Street 1', city: 'Town', postalCode: '10115', country: 'DE' };

test('checkAddress() takes the example of every country and refuses a wrong code', () => {
  for (const { code, postalCode, region } of countries) {
    const here = {
      ...address,
      country: code,
      postalCode: postalCode.example,
      region: region.options[0]?.code,
    };
    expect([code, checkAddress(here, '/a')]).toEqual([code, []]);
    expect(checkAddress({ ...here, postalCode: 'not one' }, '/a')).toMatchObject([
      { pointer: '/a/postalCode' },
    ]);
  }
});

test('checkAddress() wants a region where the country has them, and a country that we deliver to', () => {
  expect(checkAddress({ ...address, country: 'US', postalCode: '10001' }, '')).toMatchObject([
    { pointer: '/region' },
  ]);
  expect(checkAddress({ ...address, country: 'AQ' }, '')).toMatchObject([{ pointer: '/country' }]);
});

test('offerShipping() is flat, free above, by weight, and freight for what is heavy', () => {
  const amounts = (grams: number, goods: number, country = 'DE') =>
    Object.fromEntries(
      offerShipping({ country, grams, goods, currency: 'EUR' }).map(({ id, amount }) => [id, amount]),
    );
  expect(amounts(1_000, 1_000)).toEqual({ standard: 490, express: 1_070, 'pick-up': 0 });
  expect(amounts(1_001, 5_000)).toEqual({ standard: 0, express: 1_150, 'pick-up': 0 });
  expect(amounts(40_000, 100)).toEqual({ freight: 4_700, 'pick-up': 0 });
  expect(amounts(1, 1, 'AQ')).toEqual({});
});

test('taxRate() follows country, region and class', () => {
  expect([taxRate('standard', 'DE'), taxRate('books', 'DE'), taxRate('food', 'GB')]).toEqual([1900, 700, 0]);
  expect([
    taxRate('standard', 'US', 'CA'),
    taxRate('food', 'US', 'CA'),
    taxRate('standard', 'CA', 'ON'),
  ]).toEqual([725, 0, 1300]);
});
