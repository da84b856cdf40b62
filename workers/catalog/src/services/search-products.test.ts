import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { deliver, makeActor, makeCtx, makeProduct, type TestCtx } from '../../test/context.ts';
import type { CreateProduct, ProductPage } from '../contract/index.ts';
import { archiveProduct } from './archive-product.ts';
import { createCategory, moveCategory } from './change-category.ts';
import { createProduct } from './create-product.ts';
import { searchProducts, type ProductSearch } from './search-products.ts';
import { postReview } from './write-review.ts';

const titles = (page: ProductPage) => page.items.map(({ title }) => title);
const find = (ctx: TestCtx, input: Partial<ProductSearch>) => searchProducts(ctx.db, { limit: 24, ...input });

async function makeShop(products: Partial<CreateProduct>[]): Promise<TestCtx> {
  const ctx = await makeCtx(makeActor('seller'));
  for (const product of products) await createProduct(ctx, makeProduct(product));
  return ctx;
}

const price = (amount: number): CreateProduct['variants'] => [
  { sku: crypto.randomUUID(), optionValues: [], price: { amount, currency: 'EUR' } },
];

test('searchProducts() stems, folds diacritics and needs every word', async () => {
  const ctx = await makeShop([
    { title: 'Rechargeable batteries' },
    { title: 'Café crème maker' },
    { title: 'Battery box' },
  ]);
  expect(titles(await find(ctx, { q: 'rechargeable battery' }))).toEqual(['Rechargeable batteries']);
  expect(titles(await find(ctx, { q: 'CAFE CREME' }))).toEqual(['Café crème maker']);
});

test('searchProducts() puts what a thing is before what it is for', async () => {
  const ctx = await makeShop([
    { title: 'Targus notebook case 15.6" black' },
    { title: 'Sleeve for notebook' },
    { title: 'Lenovo V15 notebook 15.6" grey', brand: 'Lenovo' },
  ]);
  expect(titles(await find(ctx, { q: 'notebook' }))[0]).toStartWith('Lenovo');
});

test.each([
  ['lpatop', 'laptop'],
  ['laptp', 'laptop'],
  ['labtop', 'laptop'],
  ['headfones', 'headphones'],
])('searchProducts() corrects %p to %p and says so', async (q, corrected) => {
  const ctx = await makeShop([
    { title: 'Gaming laptop' },
    { title: 'Stereo headphones' },
    { title: 'Garden chair' },
  ]);
  const page = await find(ctx, { q });
  expect(page.corrected).toBe(corrected);
  expect(titles(page)[0]).toContain(corrected);
  expect(page.total).toBe(1);
});

test('searchProducts() completes the last word and knows words written apart or as one', async () => {
  const ctx = await makeShop([
    { title: 'Wireless keyboard' },
    { title: 'Mouse pad' },
    { title: 'Studio headset' },
  ]);
  expect(titles(await find(ctx, { q: 'wireless keyb' }))).toEqual(['Wireless keyboard']);
  expect(titles(await find(ctx, { q: 'mousepad' }))).toEqual(['Mouse pad']);
  expect(titles(await find(ctx, { q: 'head set' }))).toEqual(['Studio headset']);
});

test('searchProducts() finds a SKU or GTIN as it is written', async () => {
  const variant = {
    sku: 'KB.INT00.171',
    gtin: '4006381333931',
    optionValues: [],
    price: { amount: 1, currency: 'EUR' },
  };
  const ctx = await makeShop([{ title: 'Spare part', variants: [variant] }, { title: 'KB INT 171 box' }]);
  expect(titles(await find(ctx, { q: 'KB.INT00.171' }))).toEqual(['Spare part']);
  expect(titles(await find(ctx, { q: '4006381333931' }))).toEqual(['Spare part']);
});

test('searchProducts() takes any text as data', async () => {
  const ctx = await makeShop([{ title: 'Chair' }]);
  const syntax = fc.constantFrom(
    '"',
    "'",
    '*',
    '(',
    ')',
    ':',
    '^',
    '-',
    '+',
    '{',
    '}',
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    'title:',
    '\0',
    ' ',
    'chair',
    '😀',
    '\ud800',
    '\u0301',
    'ⵣ',
    '%',
    '\\',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(syntax, fc.string()), { maxLength: 8 }), async (parts) => {
      const page = await find(ctx, { q: parts.join(''), facets: ['brand', 'auto'] });
      expect(page.total).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('searchProducts() narrows by rating and counts each lower bound', async () => {
  const ctx = await makeShop([{ title: 'Loved lamp' }, { title: 'Fair lamp' }, { title: 'New lamp' }]);
  const { items } = await find(ctx, {});
  for (const [title, rating] of [
    ['Loved lamp', 5],
    ['Fair lamp', 3],
  ] as const) {
    const productId = items.find((item) => item.title === title)?.id ?? '';
    await deliver(ctx, 'usr_customer', productId);
    await postReview(ctx.as(makeActor('customer')), productId, { rating, title: 'So', body: '' });
  }
  const page = await find(ctx, { q: 'lamp', minRating: 4, facets: ['rating'] });
  expect(titles(page)).toEqual(['Loved lamp']);
  expect(page.facets).toEqual([
    {
      name: 'rating',
      values: [
        { value: '4', label: '4', count: 1, selected: true },
        { value: '3', label: '3', count: 2, selected: false },
        { value: '2', label: '2', count: 2, selected: false },
      ],
    },
  ]);
  expect((await find(ctx, { minRating: 3 })).total).toBe(2);
});

test('searchProducts() counts a facet without its own choice, and with all others', async () => {
  const make = (title: string, brand: string, colour: string, amount: number) => ({
    title,
    brand,
    attributes: { Colour: colour },
    variants: price(amount),
  });
  const ctx = await makeShop([
    make('Lamp one', 'Acme', 'red', 500),
    make('Lamp two', 'Acme', 'blue', 1500),
    make('Lamp three', 'Bold', 'red', 500),
    make('Chair', 'Bold', 'red', 500),
  ]);
  const page = await find(ctx, {
    q: 'lamp',
    brands: ['Acme'],
    attributes: { Colour: ['red'] },
    facets: ['brand', 'attr.Colour', 'price', 'inStock'],
  });
  expect(titles(page)).toEqual(['Lamp one']);
  expect(page.total).toBe(1);
  const counts = Object.fromEntries(
    page.facets.map(({ name, values }) => [
      name,
      values.map(({ value, count, selected }) => [value, count, selected]),
    ]),
  );
  expect(counts).toEqual({
    brand: [
      ['Acme', 1, true],
      ['Bold', 1, false],
    ],
    'attr.Colour': [
      ['red', 1, true],
      ['blue', 1, false],
    ],
    price: [['0-999', 1, false]],
    inStock: [['true', 1, false]],
  });
});

test('searchProducts() offers the attributes that most hits share', async () => {
  const lamp = (colour: string, at: number) => ({
    title: `Lamp ${at}`,
    attributes: { Colour: colour, Serial: `no-${at}`, Kind: 'lamp' },
  });
  const ctx = await makeShop(['red', 'red', 'blue', 'green'].map(lamp));
  const { facets } = await find(ctx, { facets: ['auto'] });
  expect(
    facets.find(({ name }) => name === 'attr.Colour')?.values.map(({ value, count }) => [value, count]),
  ).toEqual([
    ['red', 2],
    ['blue', 1],
    ['green', 1],
  ]);
  expect(facets.some(({ name }) => name === 'attr.Kind')).toBe(false);
});

test.each(['newest', 'price', 'price-desc', 'rating'] as const)(
  'searchProducts() pages by %s without gap or repeat',
  async (sort) => {
    const ctx = await makeShop(
      [7, 3, 3, 9, 1].map((amount, at) => ({ title: `Lamp ${at}`, variants: price(amount) })),
    );
    for (const q of [undefined, 'lamp']) {
      const all = titles(await find(ctx, { q, sort }));
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await find(ctx, { q, sort, limit: 2, cursor });
        expect(page.total).toBe(5);
        paged.push(...titles(page));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(all);
      expect(new Set(paged).size).toBe(5);
    }
  },
);

test('searchProducts() pages by relevance without gap or repeat', async () => {
  const ctx = await makeShop(
    Array.from({ length: 7 }, (_, at) => ({ title: `Desk lamp ${'very '.repeat(at % 3)}nice` })),
  );
  const first = await find(ctx, { q: 'lamp', limit: 4 });
  const second = await find(ctx, { q: 'lamp', limit: 4, cursor: first.nextCursor });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(7);
  expect(second.nextCursor).toBeUndefined();
});

test('searchProducts() lists a category with all below it, also after a move', async () => {
  const ctx = await makeShop([]);
  const admin = ctx.as(makeActor('admin'));
  const [home, garden] = [
    await createCategory(admin, { name: 'Home', parentId: null }),
    await createCategory(admin, { name: 'Garden', parentId: null }),
  ];
  const chairs = await createCategory(admin, { name: 'Chairs', parentId: home.id });
  await createProduct(ctx, makeProduct({ title: 'Folding chair', categoryIds: [chairs.id] }));
  expect(await find(ctx, { category: 'home', facets: ['category'] })).toMatchObject({
    total: 1,
    facets: [{ name: 'category', values: [{ value: 'chairs', label: 'Chairs', count: 1 }] }],
  });
  await moveCategory(admin, chairs.id, { parentId: garden.id, position: 0 });
  expect(await find(ctx, { category: 'home' })).toMatchObject({ total: 0, items: [] });
  expect(titles(await find(ctx, { category: garden.id, q: 'garden' }))).toEqual(['Folding chair']);
});

test('searchProducts() forgets an archived product and hides a draft', async () => {
  const ctx = await makeShop([{ title: 'Draft lamp', status: 'draft' }]);
  const { product } = await createProduct(ctx, makeProduct({ title: 'Lamp' }));
  expect((await find(ctx, { q: 'lamp' })).total).toBe(1);
  await archiveProduct(ctx, product.id);
  expect(await find(ctx, { q: 'lamp', facets: ['brand'] })).toMatchObject({ total: 0, facets: [] });
  expect((await find(ctx, {})).total).toBe(0);
});

test('searchProducts() costs one round trip', async () => {
  const ctx = await makeShop([{ title: 'Lamp' }]);
  const before = ctx.roundTrips();
  await find(ctx, {
    q: 'lmap',
    category: 'x',
    brands: ['a'],
    facets: ['category', 'brand', 'auto', 'price'],
  });
  expect(ctx.roundTrips() - before).toBe(1);
});
