import { expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { createCategory } from './change-category.ts';
import { createProduct } from './create-product.ts';
import { readVariants } from './read-variants.ts';

const price = { amount: 1250, currency: 'EUR' };

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const admin = ctx.as(makeActor('admin'));
  const top = await createCategory(admin, { name: 'Home', parentId: null });
  const below = await createCategory(admin, { name: 'Mugs', parentId: top.id });
  const { product } = await createProduct(
    ctx,
    makeProduct({
      categoryIds: [below.id],
      images: [{ url: '/mug.svg', alt: '' }],
      options: [{ name: 'Colour', values: ['red', 'blue'] }],
      variants: [
        { sku: 'RED', optionValues: ['red'], price, weight: 300 },
        { sku: 'BLUE', optionValues: ['blue'], price, image: '/blue.svg' },
      ],
    }),
  );
  return { ctx, product, categoryIds: [top.id, below.id].toSorted() };
}

test('readVariants() gives all that another slice needs in one round trip, by id, by product and by SKU', async () => {
  const { ctx, product, categoryIds } = await open();
  const [red, blue] = product.variants.map(({ id }) => id);
  const before = ctx.roundTrips();
  const byProduct = await readVariants(ctx, { productIds: [product.id] });
  expect(ctx.roundTrips() - before).toBe(1);
  expect(byProduct.map(({ variantId }) => variantId)).toEqual([red, blue].map(String));
  expect(byProduct[0]).toEqual({
    variantId: String(red),
    productId: product.id,
    sellerId: 'usr_seller',
    sellerName: 'seller',
    slug: product.slug,
    title: 'Enamel mug',
    status: 'active',
    sku: 'RED',
    optionValues: ['red'],
    price: 1250,
    currency: 'EUR',
    image: '/mug.svg',
    weight: 300,
    categoryIds,
  });
  const byId = await readVariants(ctx, { variantIds: [String(blue), 'var_none'] });
  expect(byId).toEqual(byProduct.slice(1));
  expect(byId[0]?.image).toBe('/blue.svg');
  expect(await readVariants(ctx, { sellerId: 'usr_seller', skus: ['RED'] })).toEqual(byProduct.slice(0, 1));
  expect(await readVariants(ctx, { sellerId: 'usr_other', skus: ['RED'] })).toEqual([]);
});

test('readVariants() knows drafts too, and refuses more than 200 names', async () => {
  const { ctx } = await open();
  const { product } = await createProduct(ctx, makeProduct({ status: 'draft' }));
  expect((await readVariants(ctx, { productIds: [product.id] })).map(({ status }) => status)).toEqual([
    'draft',
  ]);
  expect(await readVariants(ctx, { variantIds: [] })).toEqual([]);
  const variantIds = Array.from({ length: 201 }, (_, index) => `var_${index}`);
  expect(readVariants(ctx, { variantIds })).rejects.toThrow('201 names');
});
