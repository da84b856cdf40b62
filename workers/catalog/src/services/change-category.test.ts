import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { createCategory, deleteCategory, moveCategory, updateCategory } from './change-category.ts';
import { createProduct } from './create-product.ts';
import { getCategory, getCategoryTree } from './read-categories.ts';

const admin = makeActor('admin');

async function makeTree() {
  const ctx = await makeCtx(admin);
  const add = (name: string, parentId: string | null = null) => createCategory(ctx, { name, parentId });
  const home = await add('Home');
  const kitchen = await add('Kitchen', home.id);
  const mugs = await add('Mugs', kitchen.id);
  const garden = await add('Garden');
  return { ctx, home, kitchen, mugs, garden };
}

describe('moveCategory()', () => {
  test('takes the subtree along: path, depth and counts follow', async () => {
    const { ctx, kitchen, mugs, garden, home } = await makeTree();
    await createProduct(ctx, makeProduct({ categoryIds: [mugs.id] }));
    await moveCategory(ctx, kitchen.id, { parentId: garden.id, position: 0 });
    const page = await getCategory(ctx, mugs.slug);
    expect(page.ancestors.map(({ name }) => name)).toEqual(['Garden', 'Kitchen']);
    expect((await getCategory(ctx, garden.id)).products).toBe(1);
    expect((await getCategory(ctx, home.id)).products).toBe(0);
  });

  test('never puts a category under itself', async () => {
    const { ctx, home, mugs } = await makeTree();
    for (const parentId of [home.id, mugs.id]) {
      const move = moveCategory(ctx, home.id, { parentId, position: 0 });
      await expect(move).rejects.toMatchObject({ type: { slug: 'category-cycle' } });
    }
  });

  test('lets only one of two moves win that together would close a circle', async () => {
    const { ctx, home, garden } = await makeTree();
    const results = await Promise.allSettled([
      moveCategory(ctx, home.id, { parentId: garden.id, position: 0 }),
      moveCategory(ctx, garden.id, { parentId: home.id, position: 0 }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('puts it at its place among the siblings', async () => {
    const { ctx, home } = await makeTree();
    for (const name of ['A', 'B', 'C']) await createCategory(ctx, { name, parentId: home.id });
    const names = async () =>
      (await getCategoryTree(ctx)).find(({ id }) => id === home.id)?.children.map(({ name }) => name);
    expect(await names()).toEqual(['Kitchen', 'A', 'B', 'C']);
    const id = async (name: string) => (await getCategory(ctx, name.toLowerCase())).id;
    await moveCategory(ctx, await id('C'), { parentId: home.id, position: 0 });
    expect(await names()).toEqual(['C', 'Kitchen', 'A', 'B']);
    await moveCategory(ctx, await id('Kitchen'), { parentId: home.id, position: 3 });
    expect(await names()).toEqual(['C', 'A', 'B', 'Kitchen']);
  });
});

describe('deleteCategory()', () => {
  test('refuses one with children and leaves the products of an empty one', async () => {
    const { ctx, home, mugs } = await makeTree();
    await createProduct(ctx, makeProduct({ categoryIds: [mugs.id] }));
    await expect(deleteCategory(ctx, home.id)).rejects.toMatchObject({
      type: { slug: 'category-not-empty' },
    });
    await deleteCategory(ctx, mugs.id);
    await expect(getCategory(ctx, mugs.id)).rejects.toMatchObject({ type: { status: 404 } });
  });
});

describe('updateCategory()', () => {
  test('refuses an address that is taken', async () => {
    const { ctx, home, garden } = await makeTree();
    await expect(updateCategory(ctx, home.id, { slug: garden.slug })).rejects.toMatchObject({
      type: { slug: 'slug-taken' },
    });
  });

  test('is for admins only', async () => {
    const { ctx, home } = await makeTree();
    const seller = ctx.as(makeActor('seller'));
    await expect(updateCategory(seller, home.id, { name: 'Mine' })).rejects.toMatchObject({
      type: { status: 403 },
    });
  });
});
