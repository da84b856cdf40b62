import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { outbox } from '../db/schema.ts';
import { createProduct } from './create-product.ts';
import { updateProduct } from './update-product.ts';

const seller = makeActor('seller');

describe('updateProduct()', () => {
  test('refuses a change on top of a version that has moved on, and emits nothing for it', async () => {
    const ctx = await makeCtx(seller);
    const { product, version } = await createProduct(ctx, makeProduct());
    await updateProduct(ctx, product.id, { title: 'Bigger mug' }, version);
    await expect(updateProduct(ctx, product.id, { title: 'Blue mug' }, version)).rejects.toMatchObject({
      type: { status: 412 },
    });
    const types = (await ctx.db.select().from(outbox)).map(({ type }) => type);
    expect(types).toEqual(['product.created', 'product.updated']);
  });

  test('lets one of several parallel changes of one version win', async () => {
    const ctx = await makeCtx(seller);
    const { product, version } = await createProduct(ctx, makeProduct());
    const tries = Array.from({ length: 8 }, (_, index) =>
      updateProduct(ctx, product.id, { title: `Mug ${index}` }, version),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('keeps the id of a variant that stays and drops one that is gone', async () => {
    const ctx = await makeCtx(seller);
    const options = [{ name: 'Size', values: ['S', 'M'] }];
    const price = { amount: 900, currency: 'EUR' };
    const input = makeProduct({
      options,
      variants: [
        { sku: 'S-1', optionValues: ['S'], price },
        { sku: 'M-1', optionValues: ['M'], price },
      ],
    });
    const { product } = await createProduct(ctx, input);
    const [small] = product.variants;
    const { product: changed } = await updateProduct(ctx, product.id, {
      variants: [{ ...small, sku: 'S-2', optionValues: ['S'] }],
    });
    expect(changed.variants.map(({ id, sku }) => [id, sku])).toEqual([[small?.id ?? '', 'S-2']]);
  });

  test('refuses to publish a product without a price', async () => {
    const ctx = await makeCtx(seller);
    const { product } = await createProduct(
      ctx,
      makeProduct({ status: 'draft', variants: [{ sku: 'X', optionValues: [] }] }),
    );
    await expect(updateProduct(ctx, product.id, { status: 'active' })).rejects.toMatchObject({
      type: { slug: 'price-missing' },
    });
  });

  test('refuses another seller, and hides a draft from them', async () => {
    const ctx = await makeCtx(seller);
    const other = ctx.as(makeActor('seller', 'tom'));
    const shown = await createProduct(ctx, makeProduct());
    const draft = await createProduct(ctx, makeProduct({ status: 'draft' }));
    await expect(updateProduct(other, shown.product.id, { title: 'Mine' })).rejects.toMatchObject({
      type: { status: 403 },
    });
    await expect(updateProduct(other, draft.product.id, { title: 'Mine' })).rejects.toMatchObject({
      type: { status: 404 },
    });
  });
});
