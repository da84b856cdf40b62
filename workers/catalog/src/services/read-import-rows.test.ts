import { expect, test } from 'bun:test';
import type { ImportProduct, ImportRow } from './import-formats/import-product.ts';
import { previewRows } from './preview-import-rows.ts';
import { readImportRows, type ImportOptions } from './read-import-rows.ts';

const OPTIONS: ImportOptions = { format: 'auto', currency: 'EUR' };

function file(text: string): ReadableStream<Uint8Array> {
  return new Blob([text]).stream();
}

function gzipped(text: string): ReadableStream<Uint8Array> {
  return new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
}

function read(text: string, options: Partial<ImportOptions> = {}): Promise<ImportRow[]> {
  return Array.fromAsync(readImportRows(file(text), { ...OPTIONS, ...options }));
}

async function readProduct(text: string, options: Partial<ImportOptions> = {}): Promise<ImportProduct> {
  const [row] = await read(text, options);
  if (row === undefined || !('product' in row)) throw new Error(`no product: ${JSON.stringify(row)}`);
  return row.product;
}

async function readProblems(text: string, options: Partial<ImportOptions> = {}) {
  return (await read(text, options)).flatMap((row) => ('problems' in row ? row.problems : []));
}

const SHOPIFY = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Image Position,Variant Image
pot,Clay Pot,<p onclick=x>Blown clay</p>,Maker,Outdoor,"Pot, Plants",true,Size,Regular,,120,1,9.99,12.00,https://a.example/1.jpg,1,
pot,,,,,,,,Large,,200,3,15.99,,https://a.example/2.jpg,2,https://a.example/2.jpg
pot,,,,,,,,,,,,,,https://a.example/3.jpg,3,
light,Copper Light,,Maker,Indoor,,false,Title,Default Title,CL-1,0,-2,59.99,,,,
`;

test('readImportRows() puts the rows of a Shopify handle together', async () => {
  const [pot, light] = await read(SHOPIFY);
  expect(pot).toMatchObject({ line: 2, endLine: 4 });
  expect(light).toMatchObject({ line: 5, endLine: 5, product: { status: 'draft', options: [] } });
  const product = await readProduct(SHOPIFY);
  expect(product.description).toBe('<p>Blown clay</p>');
  expect(product.images.map(({ url }) => url.at(-5))).toEqual(['1', '2', '3']);
  expect(product.options).toEqual([{ name: 'Size', values: ['Regular', 'Large'] }]);
  expect(product.variants.map(({ sku, price, weight }) => [sku, price?.amount, weight])).toEqual([
    ['pot-regular', 999, 120],
    ['pot-large', 1599, 200],
  ]);
  expect(product.variants[1]?.image).toBe('https://a.example/2.jpg');
});

test('readImportRows() reads its own CSV with variants, attributes and categories', async () => {
  const product = await readProduct(
    'external_id;title;brand;categories;option_names;option_values;sku;price;currency;attr.Colour\n' +
      't-1;"Tee &amp; Co";Acme;Wear > Tops | Sale;Size;S;T-S;1.234,50;USD;Red\nt-1;;;;;M;T-M;20;USD;\n',
  );
  expect(product.title).toBe('Tee & Co');
  expect(product.categories).toEqual([['Wear', 'Tops'], ['Sale']]);
  expect(product.attributes).toEqual({ Colour: 'Red' });
  expect(product.variants.map(({ price }) => price)).toEqual([
    { amount: 123450, currency: 'USD' },
    { amount: 2000, currency: 'USD' },
  ]);
});

test('readImportRows() reads its own JSON lines, flat or with variants', async () => {
  const rows = await read(
    '{"externalId":"a","title":"One","price":"GBP 3.42","gtin":"4006381333931"}\n' +
      '{"title":"Two","variants":[{"sku":"b","price":{"amount":100,"currency":"EUR"}}]}\n',
  );
  expect(rows.map((row) => 'product' in row && row.product.variants[0])).toMatchObject([
    { sku: 'a', gtin: '4006381333931', price: { amount: 342, currency: 'GBP' } },
    { sku: 'b', price: { amount: 100, currency: 'EUR' } },
  ]);
});

test('readImportRows() sees an Icecat file by its first line', async () => {
  const line = {
    id: '7',
    name: 'X1',
    title: 'Acme X1',
    ean: ['0095205603217'],
    supplier: 'Acme',
    price: 4995,
    short_description: 'Toner',
    img_high: 'http://i.example/h.jpg',
    attr_t_product_colour: 'Black',
    attr_b_touchscreen: true,
    attr_n_width: 3,
  };
  expect(await readProduct(JSON.stringify(line))).toMatchObject({
    externalId: '7',
    brand: 'Acme',
    attributes: { 'product colour': 'Black', touchscreen: true, width: 3, model: 'X1' },
    images: [{ url: 'http://i.example/h.jpg' }],
    variants: [{ price: { amount: 4995, currency: 'EUR' }, gtin: '0095205603217' }],
  });
});

test('readImportRows() sees the Amazon file by its first line; without a price it is a draft', async () => {
  const id = 'eac7efa5dbd3d667f26eb3d3ab504464';
  const rows = await read(
    `${id},Cat,Hobbies > Trains,Hornby,3.42,5\u00a0new,15,1,4.9\n${id},No price,,,,,,,\n`,
  );
  expect(rows).toMatchObject([
    {
      line: 1,
      product: {
        categories: [['Hobbies', 'Trains']],
        status: 'active',
        variants: [{ price: { amount: 342, currency: 'GBP' }, stock: 5 }],
      },
    },
    { line: 2, product: { status: 'draft', brand: null, variants: [{ price: null, stock: null }] } },
  ]);
});

test('readImportRows() reads any CSV by a mapping', async () => {
  const product = await readProduct('code|label|cost|shade\nA1|Chair|12,5|oak\n', {
    format: 'mapping',
    mapping: {
      source: 'csv',
      delimiter: '|',
      categorySeparator: '/',
      priceUnit: 'major',
      fields: { sku: 'code', title: 'label', price: 'cost' },
      attributes: { shade: 'Wood' },
    },
  });
  expect(product).toMatchObject({
    title: 'Chair',
    attributes: { Wood: 'oak' },
    variants: [{ sku: 'A1', price: { amount: 1250 } }],
  });
});

test('readImportRows() goes on behind the last line that is done', async () => {
  const rows = await read(SHOPIFY, { afterLine: 4 });
  expect(rows.map(({ line }) => line)).toEqual([5]);
  expect(
    (await read('{"sku":"a","title":"A"}\n{"sku":"b","title":"B"}', { afterLine: 1 })).map(
      ({ line }) => line,
    ),
  ).toEqual([2]);
});

test('readImportRows() reads gzip', async () => {
  const rows = await Array.fromAsync(readImportRows(gzipped(SHOPIFY), OPTIONS));
  expect(rows).toHaveLength(2);
});

test.each([
  ['{"title":"A\\u0000b","sku":"1"}', 'title', 'has control characters'],
  ['{"title":"A&#7;b","sku":"1"}', 'title', 'has control characters'],
  ['{"sku":"1"}', 'title', 'is missing'],
  ['{"title":"A"}', 'sku', 'is missing, and so is an external id'],
  ['{"title":"A","sku":"1","price":"cheap"}', 'price', 'is not a price'],
  ['{"title":"A","sku":"1","gtin":"12"}', 'gtin', 'is not a GTIN of 8, 12, 13 or 14 digits'],
  ['{"title":"A","sku":"1","status":"live"}', 'status', 'is none of draft, active, archived'],
  ['{"title":"A","sku":"1","images":["javascript:x"]}', 'images', 'javascript:x is no address'],
  [
    '{"title":"A","sku":"1","attributes":{"a":{"b":1}}}',
    'attributes.a',
    'is no text, number, yes or no, or list of at most 50 texts',
  ],
  ['{"title":"A","variants":[{"sku":"1"},{"sku":"1"}]}', 'sku', 'is there twice'],
  ['{"title":', 'line', 'is no JSON'],
  ['{"title":1}', 'title', 'Invalid input: expected string, received number'],
])('readImportRows() says what is wrong with %p', async (line, field, why) => {
  expect(await readProblems(line)).toContainEqual({ field, why });
});

test('readImportRows() tells a file that it does not know', async () => {
  expect(await read('what is this\n1,2')).toMatchObject([{ line: 1, problems: [{ field: 'file' }] }]);
});

test('readImportRows() reads nothing from an empty file', async () => {
  expect(await read('', { format: 'jsonl' })).toEqual([]);
});

test('previewRows() shows columns and cells as they are', async () => {
  expect(await previewRows(file(SHOPIFY), OPTIONS, 2)).toMatchObject({
    detected: 'shopify',
    rows: [{ length: 17 }, { length: 17 }],
  });
  const json = await previewRows(file('{"a":1,"b":["x"]}\n{"a":2}'), OPTIONS, 5);
  expect(json).toEqual({
    detected: 'jsonl',
    columns: ['a', 'b'],
    rows: [
      ['1', '["x"]'],
      ['2', ''],
    ],
  });
});
