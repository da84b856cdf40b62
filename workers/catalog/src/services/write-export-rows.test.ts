import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import type { ImportProduct } from './import-formats/import-product.ts';
import { readImportRows } from './read-import-rows.ts';
import { writeExportRows } from './write-export-rows.ts';

const text = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'B',
      '"',
      ',',
      ';',
      '|',
      '>',
      '=',
      '-',
      '+',
      '@',
      "'",
      'é',
      '中',
      '😀',
      '&',
      '&amp;',
      '&lt',
      '<',
      ' ',
    ),
    maxLength: 12,
  })
  .map((value) => `${value.trim()}x`.replace(/\s+/g, ' '));
const money = fc.integer({ min: 0, max: 9_999_999 }).map((amount) => ({ amount, currency: 'EUR' }));
const product: fc.Arbitrary<ImportProduct> = fc.record({
  externalId: text,
  title: text,
  description: fc.constantFrom('', 'plain', '<p>one<br>two</p>', '<ul><li>a &amp; b</li></ul>'),
  brand: fc.option(text),
  status: fc.constantFrom('active', 'draft', 'archived'),
  categories: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  images: fc
    .uniqueArray(fc.webUrl({ withQueryParameters: true }), { maxLength: 2 })
    .map((urls) => urls.map((url) => ({ url, alt: 'a, "b"' }))),
  options: fc.constant<ImportProduct['options']>([]),
  attributes: fc.dictionary(
    text,
    fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { minLength: 1, maxLength: 2 })),
  ),
  variants: fc
    .record({
      sku: text,
      gtin: fc.option(fc.constant('4006381333931')),
      optionValues: fc.constant<string[]>([]),
      price: money,
      compareAtPrice: fc.option(money),
      weight: fc.option(fc.nat(5000)),
      image: fc.option(fc.webUrl({ withQueryParameters: true })),
      stock: fc.option(fc.nat(50)),
    })
    .map((variant) => [variant]),
});

async function* each(products: ImportProduct[]): AsyncGenerator<ImportProduct> {
  yield* products;
}

test.each(['csv', 'jsonl'] as const)('writeExportRows() as %s is read back as it was', async (format) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(product, { selector: ({ externalId }) => externalId, maxLength: 4 }),
      async (products) => {
        const stream = writeExportRows(each(products), format);
        const rows = await Array.fromAsync(readImportRows(stream, { format, currency: 'USD' }));
        expect(rows.map((row) => ('product' in row ? row.product : row))).toEqual(products);
      },
    ),
    { numRuns: 60 },
  );
});

test('writeExportRows() keeps the variants of a product together', async () => {
  const variant = {
    gtin: null,
    price: { amount: 5, currency: 'EUR' },
    compareAtPrice: null,
    weight: null,
    image: null,
    stock: null,
  };
  const tee: ImportProduct = {
    externalId: 'tee',
    title: 'Tee',
    description: '',
    brand: null,
    status: 'active',
    categories: [],
    images: [],
    attributes: {},
    options: [
      { name: 'Size', values: ['S | small', 'M'] },
      { name: 'Colour', values: ['red'] },
    ],
    variants: [
      { ...variant, sku: 'a', optionValues: ['S | small', 'red'] },
      { ...variant, sku: 'b', optionValues: ['M', 'red'] },
    ],
  };
  const rows = await Array.fromAsync(
    readImportRows(writeExportRows(each([tee]), 'csv'), { format: 'auto', currency: 'EUR' }),
  );
  expect(rows).toEqual([{ line: 2, endLine: 3, product: tee }]);
});
