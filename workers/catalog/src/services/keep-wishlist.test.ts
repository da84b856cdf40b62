import { describe, expect, test } from 'bun:test';
import { makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { outbox } from '../db/schema.ts';
import { createProduct } from './create-product.ts';
import {
  addWishlistItem,
  createWishlist,
  getSharedWishlist,
  getWishlist,
  updateWishlist,
} from './keep-wishlist.ts';
import { updateProduct } from './update-product.ts';

async function makeListed() {
  const ctx = await makeCtx(makeActor('seller'));
  const { product } = await createProduct(ctx, makeProduct());
  const ada = ctx.as(makeActor('customer', 'ada'));
  const list = await createWishlist(ada, { name: 'Birthday' });
  await addWishlistItem(ada, list.id, product.id);
  return { ctx, ada, product, list };
}

describe('a wishlist', () => {
  test('is as unknown to another customer as any id', async () => {
    const { ctx, list } = await makeListed();
    await expect(getWishlist(ctx.as(makeActor('customer', 'ben')), list.id)).rejects.toMatchObject({
      type: { status: 404 },
    });
  });

  test('is readable by its link until sharing stops, then the old link is dead', async () => {
    const { ctx, ada, list, product } = await makeListed();
    const { shareToken = '' } = await updateWishlist(ada, list.id, { shared: true });
    const stranger = ctx.as();
    expect((await getSharedWishlist(stranger, shareToken)).products.map(({ id }) => id)).toEqual([
      product.id,
    ]);
    await updateWishlist(ada, list.id, { shared: false });
    await expect(getSharedWishlist(stranger, shareToken)).rejects.toMatchObject({ type: { status: 404 } });
    const again = await updateWishlist(ada, list.id, { shared: true });
    expect(again.shareToken).not.toBe(shareToken);
  });

  test('brings one notice per list when a price drops, and none when it rises or stays', async () => {
    const { ctx, product, list } = await makeListed();
    const [variant] = product.variants;
    const reprice = (amount: number) =>
      updateProduct(ctx, product.id, {
        variants: [{ sku: variant?.sku ?? '', optionValues: [], price: { amount, currency: 'EUR' } }],
      });
    for (const amount of [1400, 900, 900, 950]) await reprice(amount);
    const drops = (await ctx.db.select().from(outbox)).filter(
      ({ type }) => type === 'wishlist.price_dropped',
    );
    expect(drops.map(({ subject, event }) => [subject, event.data])).toEqual([
      [
        list.id,
        {
          wishlistId: list.id,
          customerId: 'usr_ada',
          productId: product.id,
          from: 1400,
          to: 900,
          currency: 'EUR',
        },
      ],
    ]);
    expect(drops[0]?.event.id).toBe(drops[0]?.id ?? '');
  });
});
