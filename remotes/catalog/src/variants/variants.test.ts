import { describe, expect, test } from 'bun:test';
import type { Variant } from '@highstreet/catalog/contract';
import { buildVariants, combineOptions, countCombinations } from './build-variants.ts';
import { chooseValue, firstVariant, valueStates } from './choose-variant.ts';

const price = (amount: number) => ({ amount, currency: 'EUR' });
const variant = (id: string, optionValues: string[], amount?: number): Variant => ({
  id,
  sku: id.toUpperCase(),
  optionValues,
  price: amount === undefined ? undefined : price(amount),
});
const options = [
  { name: 'Colour', values: ['red', 'blue'] },
  { name: 'Size', values: ['S', 'M', 'L'] },
];
const redS = variant('a', ['red', 'S'], 900);
const redM = variant('b', ['red', 'M'], 500);
const blueM = variant('c', ['blue', 'M'], 700);
const blueL = variant('d', ['blue', 'L']);
const product = { options, variants: [redS, redM, blueM, blueL] };

describe('firstVariant()', () => {
  test('takes the one that the address names', () => {
    expect(firstVariant(product.variants, 'c')).toBe(blueM);
  });
  test('takes the cheapest with a price otherwise', () => {
    expect(firstVariant(product.variants, 'gone')).toBe(redM);
    expect(firstVariant([blueL], null)).toBe(blueL);
    expect(firstVariant([], null)).toBeUndefined();
  });
});

describe('valueStates()', () => {
  test('says which values are not offered with the rest of the choice', () => {
    expect(valueStates(product, redM, 1)).toEqual([
      { value: 'S', isChosen: false, isOffered: true },
      { value: 'M', isChosen: true, isOffered: true },
      { value: 'L', isChosen: false, isOffered: false },
    ]);
  });
  test('does not offer a variant without a price', () => {
    expect(valueStates(product, blueM, 1).at(2)).toMatchObject({ value: 'L', isOffered: false });
  });
});

describe('chooseValue()', () => {
  test('keeps the other values where that is offered', () => {
    expect(chooseValue(product, redM, 0, 'blue')).toBe(blueM);
  });
  test('goes to an offered variant with the value where it is not', () => {
    expect(chooseValue(product, redS, 0, 'blue')).toBe(blueM);
    expect(chooseValue(product, redS, 1, 'XXL')).toBe(redS);
  });
});

describe('combineOptions()', () => {
  test('makes every combination, the last option fastest', () => {
    expect(combineOptions(options).map((row) => row.join())).toEqual([
      'red,S',
      'red,M',
      'red,L',
      'blue,S',
      'blue,M',
      'blue,L',
    ]);
    expect(combineOptions([])).toEqual([[]]);
    expect(countCombinations(options)).toBe(6);
  });
});

describe('buildVariants()', () => {
  const make = (optionValues: string[], like?: { sku: string; amount: number }) => ({
    optionValues,
    sku: '',
    amount: like?.amount ?? 0,
  });

  test('keeps rows that stay and gives new ones the price of the closest', () => {
    const rows = [
      { optionValues: ['red', 'S'], sku: 'R-S', amount: 5 },
      { optionValues: ['blue', 'S'], sku: 'B-S', amount: 7 },
    ];
    const built = buildVariants(
      [
        { name: 'Colour', values: ['red', 'blue'] },
        { name: 'Size', values: ['S', 'M'] },
      ],
      rows,
      make,
    );
    expect(built.map((row) => [row.sku, row.amount])).toEqual([
      ['R-S', 5],
      ['', 5],
      ['B-S', 7],
      ['', 7],
    ]);
  });

  test('stops at what a product may have', () => {
    const many = Array.from({ length: 30 }, (_, at) => String(at));
    expect(
      buildVariants(
        [
          { name: 'A', values: many },
          { name: 'B', values: many },
        ],
        [],
        make,
      ),
    ).toHaveLength(250);
  });
});
