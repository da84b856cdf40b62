import { expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { createProduct } from '../services/create-product.ts';
import { listRelated } from './related.ts';

test('listRelated() prefers the same kind of thing with the same attributes, and leaves out the product itself', async () => {
  const ctx = await makeCtx(makeActor('seller'));
  const add = async (title: string, colour: string) =>
    (await createProduct(ctx, makeProduct({ title, attributes: { Colour: colour } }))).product;
  const mug = await add('Enamel mug', 'red');
  await add('Stoneware mug', 'blue');
  await add('Porcelain mug', 'red');
  await add('Garden hose', 'red');
  const before = ctx.roundTrips();
  const related = await listRelated(ctx.db, mug.id, 5);
  expect(ctx.roundTrips() - before).toBe(1);
  expect(related.map(({ title }) => title)).toEqual(['Porcelain mug', 'Stoneware mug']);
});

test.each(['"quoted" mug\'s (set) OR', '\\ mug AND *', 'NEAR: ^x'])(
  'listRelated() takes the title %p as data',
  async (title) => {
    const ctx = await makeCtx(makeActor('seller'));
    const { product } = await createProduct(ctx, makeProduct({ title, attributes: { type: '"a\\" | b*' } }));
    await createProduct(ctx, makeProduct({ title }));
    expect(await listRelated(ctx.db, product.id, 5)).toHaveLength(1);
  },
);

test('listRelated() answers nothing for a product that is not there', async () => {
  const ctx = await makeCtx(makeActor('seller'));
  expect(await listRelated(ctx.db, 'prd_none', 5)).toEqual([]);
});
