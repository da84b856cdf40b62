import { describe, expect, test } from 'bun:test';
import type { Product } from '@highstreet/catalog/contract';
import { toAttributeRows, toAttributes } from './attribute-rows.ts';
import { changedFields, toChange } from './changed-fields.ts';
import { toFormErrors } from './form-path.ts';
import { compareVersions, mergeVersions } from './merge-versions.ts';
import { emptyForm, toForm, toInput } from './product-form.ts';
import { suggestSku } from './suggest-sku.ts';

const product: Product = {
  id: 'prd_1',
  slug: 'linen-shirt',
  title: 'Linen shirt',
  description: '<p>Cool.</p>',
  seller: { id: 'usr_1', name: 'Mara' },
  brand: 'Weft',
  status: 'active',
  categoryIds: ['cat_1'],
  images: [{ url: 'https://example.test/a.jpg', alt: '' }],
  options: [{ name: 'Size', values: ['S', 'M'] }],
  variants: [
    { id: 'var_1', sku: 'LS-S', optionValues: ['S'], price: { amount: 4900, currency: 'GBP' } },
    { id: 'var_2', sku: 'LS-M', optionValues: ['M'], price: { amount: 4900, currency: 'GBP' }, weight: 250 },
  ],
  attributes: { material: 'linen', threads: 40, washable: true, colours: ['sand', 'sky'] },
  inStock: true,
  rating: { average: 0, count: 0 },
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
};
const base = toInput(toForm(product));

describe('toInput()', () => {
  test('gives back what the form was made of', () => {
    expect(toForm(product).currency).toBe('GBP');
    expect(base).toMatchObject({
      title: 'Linen shirt',
      brand: 'Weft',
      attributes: product.attributes,
      options: product.options,
    });
    expect(base.variants.map(({ price }) => price)).toEqual([
      { amount: 4900, currency: 'GBP' },
      { amount: 4900, currency: 'GBP' },
    ]);
    expect(changedFields(base, toInput(toForm(product)))).toEqual([]);
  });

  test('clears a brand, and leaves out what is empty', () => {
    const input = toInput({
      ...toForm(product),
      brand: ' ',
      images: [{ url: ' ', alt: 'x' }],
      options: [{ name: '', values: ['a'] }],
    });
    expect(input).toMatchObject({ brand: null, images: [], options: [] });
    expect(toInput(emptyForm)).not.toHaveProperty('slug');
  });
});

describe('toAttributes()', () => {
  test('keeps the kind of every value', () => {
    expect(toAttributes(toAttributeRows(product.attributes))).toEqual(product.attributes);
  });
  test('reads numbers with a comma, and takes what is no number as text', () => {
    expect(toAttributes([{ name: 'w', kind: 'number', value: '2,5' }])).toEqual({ w: 2.5 });
    expect(
      toAttributes([
        { name: 'w', kind: 'number', value: 'heavy' },
        { name: '', kind: 'text', value: 'x' },
      ]),
    ).toEqual({ w: 'heavy' });
  });
});

describe('toChange()', () => {
  test('sends only what changed', () => {
    expect(toChange(base, { ...base, title: 'Shirt' })).toEqual({ title: 'Shirt' });
  });
  test('sends variants along with changed options', () => {
    const next = { ...base, options: [{ name: 'Fit', values: ['S', 'M'] }] };
    expect(Object.keys(toChange(base, next))).toEqual(['options', 'variants']);
  });
});

describe('mergeVersions()', () => {
  const mine = { ...base, title: 'My shirt', brand: 'Mine' };
  const theirs = { ...base, title: 'Their shirt', description: '<p>Cooler.</p>' };

  test('asks only about what both changed', () => {
    expect(compareVersions(base, mine, theirs)).toEqual({ conflicts: ['title'], takenOver: ['description'] });
  });
  test('keeps mine and takes over what only they changed', () => {
    const merged = mergeVersions(mine, theirs, compareVersions(base, mine, theirs), { title: 'mine' });
    expect(merged).toMatchObject({ title: 'My shirt', brand: 'Mine', description: '<p>Cooler.</p>' });
  });
  test('takes theirs where that was chosen', () => {
    const merged = mergeVersions(mine, theirs, compareVersions(base, mine, theirs), { title: 'theirs' });
    expect(merged).toMatchObject({ title: 'Their shirt', brand: 'Mine' });
  });
  test('finds no conflict where both did the same', () => {
    expect(compareVersions(base, mine, { ...base, title: 'My shirt' })).toEqual({
      conflicts: [],
      takenOver: [],
    });
  });
  test('keeps options and variants of one side together', () => {
    const wider = {
      ...base,
      options: [{ name: 'Size', values: ['S'] }],
      variants: base.variants.slice(0, 1),
    };
    const dearer = { ...base, variants: base.variants.map((row) => ({ ...row, weight: 1 })) };
    const comparison = compareVersions(base, wider, dearer);
    expect(comparison.conflicts).toEqual(['variants']);
    expect(mergeVersions(wider, dearer, comparison, { variants: 'theirs' })).toMatchObject({
      options: base.options,
      variants: dearer.variants,
    });
  });
});

describe('toFormErrors()', () => {
  test('leads money and attributes to their fields', () => {
    const form = toForm(product);
    const found = toFormErrors(
      [
        { path: 'variants.1.price.amount', message: 'a' },
        { path: 'attributes.threads', message: 'b' },
        { path: 'categoryIds.0', message: 'c' },
        { path: 'images.0.url', message: 'd' },
      ],
      form,
    );
    expect(found.map(({ path }) => path)).toEqual([
      'variants.1.price',
      'attributes.1.value',
      'categoryIds',
      'images.0.url',
    ]);
  });
});

test('suggestSku() makes a number that is not taken', () => {
  expect(suggestSku('Weißes Hemd aus Leinen', ['Größe M'], new Set())).toBe('WEISSES-HEMD-AUS-GROSSE-M');
  expect(suggestSku('Lamp', [], new Set(['LAMP', 'LAMP-2']))).toBe('LAMP-3');
});
