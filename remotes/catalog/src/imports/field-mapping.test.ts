import { expect, test } from 'bun:test';
import { suggestSettings } from './suggest-settings.ts';
import { splitColumns } from './split-columns.ts';
import { readMapping, suggestMapping, toMapping } from './field-mapping.ts';

test('suggestMapping() knows common names in both languages, each column once', () => {
  expect(suggestMapping(['Artikelnummer', 'Bezeichnung', 'Preis', 'EAN', 'Farbe'])).toEqual({
    title: 'Bezeichnung',
    price: 'Preis',
    sku: 'Artikelnummer',
    gtin: 'EAN',
  });
  expect(suggestMapping(['name', 'title'])).toEqual({ title: 'name' });
});

test('toMapping() leaves out what is not mapped, and readMapping() reads it back', () => {
  const mapping = toMapping({ title: 'name', price: '', images: 'picture' }, 'csv', ';');
  expect(mapping).toEqual({ source: 'csv', delimiter: ';', fields: { title: 'name', images: ['picture'] } });
  expect(readMapping(mapping)).toMatchObject({ title: 'name', images: 'picture' });
  expect(readMapping(undefined)).toBeUndefined();
});

test('splitColumns() takes apart what is separated by semicolons only', () => {
  expect(splitColumns(['name;price'], [['"Lamp";1', '50']])).toEqual({
    delimiter: ';',
    columns: ['name', 'price'],
    rows: [['Lamp', '1,50']],
  });
  expect(splitColumns(['a', 'b;c'], []).delimiter).toBe(',');
});

test('suggestSettings() maps a file of no known format, and nothing else', () => {
  const settings = { format: 'auto', currency: 'EUR', categories: 'create' } as const;
  const preview = {
    detected: 'unknown',
    settings,
    columns: ['name;price'],
    rows: [],
    products: [],
    rejects: [],
  };
  expect(suggestSettings(settings, preview)).toMatchObject({
    format: 'mapping',
    mapping: { delimiter: ';', fields: { title: 'name', price: 'price' } },
  });
  expect(suggestSettings(settings, { ...preview, detected: 'shopify' })).toBeUndefined();
  expect(suggestSettings(settings, undefined)).toBeUndefined();
});
