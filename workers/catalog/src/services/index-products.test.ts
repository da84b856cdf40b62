import { expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { createCategory, deleteCategory } from './change-category.ts';
import { createProduct } from './create-product.ts';
import { relistProductStatements, toSearchDocument } from './index-products.ts';
import { searchProducts } from './search-products.ts';
import { updateProduct } from './update-product.ts';

const PRODUCT = {
  id: 'prd_1',
  title: 'Acme toner cartridge 5 cm',
  description: '<p>Prints <b>well</b></p>',
  status: 'active',
} as const;

test('toSearchDocument() reads names of true attributes and values of the others', () => {
  const document = toSearchDocument({
    ...PRODUCT,
    brand: 'Acme',
    codes: ['AB-1'],
    attributes: {
      touch_screen: true,
      lit: false,
      width: 3,
      colour: 'Black',
      'product type': 'Toner',
      tags: ['a', 'b'],
    },
  });
  expect(document).toMatchObject({
    attributes: 'touch screen . Black . Toner . a . b',
    kind: 'toner cartridge . Toner',
    head: 'cartridge . toner',
    summary: 'Prints well',
    words: ['acme', 'cartridge', 'toner'],
  });
});

test('relistProductStatements() carries stock and price into the lists', async () => {
  const ctx = await makeCtx(makeActor('seller'));
  const { product } = await createProduct(ctx, makeProduct());
  await ctx.db.$client.execute({
    sql: 'UPDATE products SET in_stock = 0, min_price = 7 WHERE id = ?',
    args: [product.id],
  });
  await ctx.db.$client.batch(relistProductStatements([product.id]), 'write');
  expect(await searchProducts(ctx.db, { inStock: false, maxPrice: 7, limit: 5 })).toMatchObject({ total: 1 });
});

test('indexProductStatements() keeps totals, facets and words right over a change', async () => {
  const ctx = await makeCtx(makeActor('seller'));
  const home = await createCategory(ctx.as(makeActor('admin')), { name: 'Home', parentId: null });
  const { product } = await createProduct(
    ctx,
    makeProduct({ title: 'Oak bench', attributes: { Wood: 'oak' }, categoryIds: [home.id] }),
  );
  await updateProduct(ctx, product.id, {
    title: 'Pine bench',
    attributes: { Wood: 'pine' },
    categoryIds: [],
  });
  const page = await searchProducts(ctx.db, { limit: 5, facets: ['attr.Wood', 'category'] });
  expect(page).toMatchObject({
    total: 1,
    facets: [{ name: 'attr.Wood', values: [{ value: 'pine', count: 1 }] }],
  });
  expect((await searchProducts(ctx.db, { category: 'home', limit: 5 })).total).toBe(0);
  const { rows } = await ctx.db.$client.execute('SELECT word FROM search_words ORDER BY word');
  expect(rows.map(({ word }) => word)).toEqual(['bench', 'pine']);
});

test('forgetCategoryStatements() takes the products out of the categories above, too, unless another keeps them there', async () => {
  const ctx = await makeCtx(makeActor('seller'));
  const admin = ctx.as(makeActor('admin'));
  const home = await createCategory(admin, { name: 'Home', parentId: null });
  const [chairs, sale] = [
    await createCategory(admin, { name: 'Chairs', parentId: home.id }),
    await createCategory(admin, { name: 'Sale', parentId: home.id }),
  ];
  await createProduct(ctx, makeProduct({ title: 'Stool', categoryIds: [chairs.id] }));
  await createProduct(ctx, makeProduct({ title: 'Bench', categoryIds: [chairs.id, sale.id] }));
  await deleteCategory(admin, chairs.id);
  const find = (query: { category?: string; q?: string }) => searchProducts(ctx.db, { limit: 5, ...query });
  expect((await find({ category: 'home' })).items.map(({ title }) => title)).toEqual(['Bench']);
  expect((await find({ q: 'chairs' })).total).toBe(0);
  expect((await find({})).total).toBe(2);
});
