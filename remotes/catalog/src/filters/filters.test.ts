import { describe, expect, test } from 'bun:test';
import { chooseValues, clearFilters, countFilters, type Filters, noFilters } from './filters.ts';
import { readFilters } from './read-filters.ts';
import { toListQuery } from './to-list-query.ts';
import { writeFilters } from './write-filters.ts';

const full: Filters = {
  q: 'red & blue',
  category: 'lamps',
  brands: ['Acme, Inc.', 'Ödland'],
  minPrice: 1000,
  maxPrice: 5000,
  minRating: 4,
  inStock: true,
  attributes: { color: ['red', 'dark blue'], 'Size (cm)': ['10'] },
  sort: 'price-desc',
};

describe('readFilters()', () => {
  test('gives back what writeFilters() wrote', () => {
    const address = writeFilters(full).toString();
    expect(readFilters(new URLSearchParams(address))).toEqual(full);
    expect(writeFilters(readFilters(new URLSearchParams(address))).toString()).toBe(address);
  });

  test('is empty for an address without parameters', () => {
    expect(readFilters(new URLSearchParams())).toEqual(noFilters);
    expect(writeFilters(noFilters).toString()).toBe('');
  });

  test('leaves out what makes no sense', () => {
    const params = new URLSearchParams(
      'minPrice=-5&minRating=9&maxPrice=abc&sort=cheapest&inStock=yes&brand=&attr.=x&attr.color=',
    );
    expect(readFilters(params)).toEqual(noFilters);
  });

  test('keeps each value once', () => {
    expect(readFilters(new URLSearchParams('brand=a&brand=a&attr.c=1&attr.c=1'))).toMatchObject({
      brands: ['a'],
      attributes: { c: ['1'] },
    });
  });
});

describe('chooseValues()', () => {
  test('replaces the values of an attribute and drops it when none is left', () => {
    const chosen = chooseValues(full, 'attr.color', ['green']);
    expect(chosen.attributes).toEqual({ 'Size (cm)': ['10'], color: ['green'] });
    expect(chooseValues(chosen, 'attr.color', []).attributes).toEqual({ 'Size (cm)': ['10'] });
  });

  test('keeps the last category', () => {
    expect(chooseValues(full, 'category', ['lamps', 'tables']).category).toBe('tables');
    expect(chooseValues(full, 'category', []).category).toBeUndefined();
  });
});

describe('countFilters()', () => {
  test('counts each choice and a price range as one', () => {
    expect(countFilters(full)).toBe(9);
    expect(countFilters(clearFilters(full))).toBe(0);
    expect(clearFilters(full)).toMatchObject({ q: 'red & blue', sort: 'price-desc' });
  });
});

describe('toListQuery()', () => {
  test('asks for facets on the first page only', () => {
    expect(toListQuery(noFilters, 24)).toEqual({
      facets: ['category', 'brand', 'price', 'rating', 'inStock', 'auto'],
      limit: '24',
    });
    expect(toListQuery(noFilters, 24, 'abc')).toEqual({ cursor: 'abc', limit: '24' });
  });

  test('names chosen attributes and never lets a value be split at its comma', () => {
    const query = toListQuery({ ...full, brands: ['Acme, Inc.'] }, 24);
    expect(query).toMatchObject({ brand: ['Acme, Inc.', ''], 'attr.color': ['red', 'dark blue'] });
    expect(query).toHaveProperty('facets', expect.arrayContaining(['attr.Size (cm)']));
  });
});
