import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { makeActor, makeCtx, makeProduct, type TestCtx } from '../../test/context.ts';
import { archiveProduct } from './archive-product.ts';
import { createCategory } from './change-category.ts';
import { createProduct } from './create-product.ts';
import { suggestProducts } from './suggest-products.ts';

async function makeShop(titles: string[]): Promise<TestCtx> {
  const ctx = await makeCtx(makeActor('seller'));
  for (const title of titles) await createProduct(ctx, makeProduct({ title }));
  return ctx;
}

const texts = async (ctx: TestCtx, typed: string) =>
  (await suggestProducts(ctx.db, typed)).queries.map(({ text }) => text);

test('suggestProducts() completes the last word by what goes with the words before', async () => {
  const ctx = await makeShop([
    'Wireless mouse',
    'Wireless mouse grey',
    'Wireless microphone',
    'Garden mower',
  ]);
  const found = await suggestProducts(ctx.db, 'wireless m');
  expect(found.queries).toEqual([
    { text: 'wireless mouse', products: 2 },
    { text: 'wireless microphone', products: 1 },
  ]);
  expect(found.products.map(({ title }) => title)).toContain('Wireless mouse');
});

test.each([
  ['hedph', 'headphones'],
  ['headphnoes', 'headphones'],
  ['bleutooth sp', 'bluetooth speaker'],
])('suggestProducts() takes %p for %p', async (typed, meant) => {
  const ctx = await makeShop(['Studio headphones', 'Bluetooth speaker', 'Spade']);
  expect(await texts(ctx, typed)).toEqual([meant]);
});

test('suggestProducts() names a word once, not its plural, too', async () => {
  const ctx = await makeShop(['Lamp', 'Lamps']);
  expect(await texts(ctx, 'la')).toHaveLength(1);
});

test('suggestProducts() offers categories by beginning and by typo', async () => {
  const ctx = await makeShop(['Audio cable']);
  await createCategory(ctx.as(makeActor('admin')), { name: 'Audio & Hi-Fi', parentId: null });
  for (const typed of ['aud', 'auido']) {
    expect((await suggestProducts(ctx.db, typed)).categories).toMatchObject([{ name: 'Audio & Hi-Fi' }]);
  }
});

test('suggestProducts() forgets the words of a product that is gone', async () => {
  const ctx = await makeShop([]);
  const { product } = await createProduct(ctx, makeProduct({ title: 'Zither' }));
  expect(await texts(ctx, 'zit')).toEqual(['zither']);
  await archiveProduct(ctx, product.id);
  expect(await texts(ctx, 'zit')).toEqual([]);
  expect(await texts(ctx, 'zithr')).toEqual([]);
});

test('suggestProducts() takes any text as data, in one round trip', async () => {
  const ctx = await makeShop(['Chair']);
  const syntax = fc.constantFrom(
    '"',
    "'",
    '*',
    '(',
    ')',
    ':',
    '^',
    'AND ',
    'NEAR(',
    '\0',
    ' ',
    'chai',
    '\ud800',
    'ⵣ',
    '-',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(syntax, fc.string()), { maxLength: 6 }), async (parts) => {
      const before = ctx.roundTrips();
      const found = await suggestProducts(ctx.db, parts.join(''));
      expect(found.products.length).toBeLessThanOrEqual(1);
      expect(ctx.roundTrips() - before).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
}, 60_000);
