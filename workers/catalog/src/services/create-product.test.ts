import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { outbox, products } from '../db/schema.ts';
import { createProduct } from './create-product.ts';

const seller = makeActor('seller');

describe('createProduct()', () => {
  test('writes the product and its event in one round trip', async () => {
    const ctx = await makeCtx(seller);
    const before = ctx.roundTrips();
    const { product } = await createProduct(ctx, makeProduct({ title: 'Enamel mug' }));
    expect(ctx.roundTrips() - before).toBe(2);
    expect(product).toMatchObject({
      title: 'Enamel mug',
      seller: { id: seller.id, name: seller.name },
      status: 'active',
    });
    const events = await ctx.db.select().from(outbox);
    expect(events.map(({ type, subject }) => [type, subject])).toEqual([['product.created', product.id]]);
  });

  test('refuses a second product with the same SKU of the seller and writes nothing of it', async () => {
    const ctx = await makeCtx(seller);
    const input = makeProduct();
    await createProduct(ctx, input);
    await expect(createProduct(ctx, input)).rejects.toMatchObject({
      type: { slug: 'sku-taken', status: 409 },
    });
    expect(await ctx.db.select().from(products)).toHaveLength(1);
    expect(await ctx.db.select().from(outbox)).toHaveLength(1);
  });

  test('lets another seller use the same SKU', async () => {
    const ctx = await makeCtx(seller);
    const input = makeProduct();
    await createProduct(ctx, input);
    const other = await createProduct(ctx.as(makeActor('seller', 'tom')), input);
    expect(other.product.seller.id).toBe('usr_tom');
  });

  test('refuses an unknown category', async () => {
    const ctx = await makeCtx(seller);
    await expect(createProduct(ctx, makeProduct({ categoryIds: ['cat_none'] }))).rejects.toMatchObject({
      type: { slug: 'unknown-category' },
    });
  });

  test('refuses customers and strangers', async () => {
    const ctx = await makeCtx();
    await expect(createProduct(ctx, makeProduct())).rejects.toMatchObject({ type: { status: 401 } });
    await expect(createProduct(ctx.as(makeActor('customer')), makeProduct())).rejects.toMatchObject({
      type: { status: 403 },
    });
  });

  test('keeps only safe HTML of a description', async () => {
    const ctx = await makeCtx(seller);
    const { product } = await createProduct(
      ctx,
      makeProduct({ description: '<p onclick="x()">Hi<script>alert(1)</script></p>' }),
    );
    expect(product.description).toBe('<p>Hi</p>');
  });
});
