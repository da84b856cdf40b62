import { describe, expect, test } from 'bun:test';
import { consume, type DomainEvent } from '@highstreet/events';
import { fakeStore, makeEvent, makeMessage } from '@highstreet/events/testing';
import {
  userBanned,
  userDeleted,
  userRoleChanged,
  userUnbanned,
  userUpdated,
} from '@highstreet/identity/contract';
import { orderUpdated } from '@highstreet/orders/contract';
import { deliver, makeActor, makeCtx, makeProduct, type TestCtx } from '../../test/context.ts';
import { subscriptions } from '../contract/subscriptions.ts';
import { addWishlistItem, createWishlist } from '../services/keep-wishlist.ts';
import { updateProduct } from '../services/update-product.ts';
import { stockChanged } from '@highstreet/inventory/contract';
import { closeShops } from '../services/close-shops.ts';
import { createProduct } from '../services/create-product.ts';
import { getProduct } from '../services/get-product.ts';
import { listProducts } from '../services/list-products.ts';
import { listReviews } from '../services/list-reviews.ts';
import { postReview } from '../services/write-review.ts';
import { ListProductsQuery } from '../contract/schemas.ts';
import { handlers } from './index.ts';

const userId = 'usr_seller';
const named = (name: string, version: number) =>
  userUpdated(userId, { userId, name, role: 'seller', email: 'seller@highstreet.test' }, version);

/** Hands events to the catalog as its queue would. */
async function take(ctx: TestCtx, ...events: DomainEvent[]): Promise<void> {
  const messages = events.map(({ type, subject, data, aggregateVersion }) => {
    const version = typeof aggregateVersion === 'number' ? { aggregateversion: aggregateVersion } : {};
    const event = makeEvent({ source: '/slices/identity', type, subject, data, ...version });
    return makeMessage({ event });
  });
  const background = { bindings: {}, ctx: { waitUntil: () => {} } };
  const context = () => ctx.as(undefined);
  const options = { slice: 'catalog', consumer: 'catalog', handlers, context, store: fakeStore() };
  await consume({ ...options, now: ctx.now, ...background }, { messages });
  expect(messages.map(({ settled }) => settled)).toEqual(messages.map(() => 'acked'));
}

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const { product } = await createProduct(ctx, makeProduct());
  return { ctx, product, seller: async () => (await getProduct(ctx, product.id)).product.seller.name };
}

describe("the catalog's events", () => {
  test('every subscription is handled', () => {
    expect(handlers.map(({ type }) => type).toSorted()).toEqual([...subscriptions].toSorted());
  });

  test("a seller's name follows the account, and an older name never comes back", async () => {
    const { ctx, seller } = await open();
    await take(ctx, named('New name', 3));
    await take(ctx, named('Old name', 2));
    expect(await seller()).toBe('New name');
    await createProduct(ctx, makeProduct());
    expect(await seller()).toBe('New name');
  });

  test('the name under a review follows too', async () => {
    const { ctx, product } = await open();
    const customer = makeActor('customer', 'ada');
    await deliver(ctx, customer.id, product.id);
    await postReview(ctx.as(customer), product.id, { rating: 5, title: 'Fine', body: '' });
    const facts = { userId: customer.id, name: 'Ada B.', role: 'customer', email: customer.email };
    await take(ctx, userUpdated(customer.id, facts, 2));
    const { items } = await listReviews(ctx, product.id, { limit: 10 });
    expect(items.map(({ author }) => author.name)).toEqual(['Ada B.']);
  });

  test('what has arrived may be reviewed, and an older review is verified', async () => {
    const { ctx, product } = await open();
    const ada = makeActor('customer', 'ada');
    const facts = { orderId: 'ord_1', number: 'HS-2026-000001', customerId: ada.id, sellerIds: [userId] };
    const line = {
      lineId: 'lin_1',
      productId: product.id,
      variantId: 'var_1',
      sellerId: userId,
      quantity: 1,
    };
    const change = { ...facts, status: 'delivered', changed: ['status'] };
    const mayReview = async () => (await listReviews(ctx.as(ada), product.id, { limit: 10 })).mayReview;
    await take(ctx, orderUpdated('ord_1', { ...change, delivered: [] }));
    expect(await mayReview()).toBe(false);
    const delivered = orderUpdated('ord_1', { ...change, delivered: [line] });
    await take(
      ctx,
      delivered,
      delivered,
      orderUpdated('ord_1', { ...change, customerId: null, delivered: [line] }),
    );
    expect(await mayReview()).toBe(true);
    await take(ctx, userDeleted(ada.id, { userId: ada.id }, 9));
    expect(await mayReview()).toBe(false);
  });

  test('who becomes a seller is known by name before the first product', async () => {
    const ctx = await makeCtx(makeActor('seller'));
    const facts = { userId, name: 'Fresh', role: 'seller', email: 'x@highstreet.test', from: 'customer' };
    await take(ctx, userRoleChanged(userId, facts, 2));
    const { product } = await createProduct(ctx, makeProduct());
    expect(product.seller.name).toBe('Fresh');
  });

  test('a banned seller has nothing on the street, and may open again', async () => {
    const { ctx, product } = await open();
    await take(ctx, userBanned(userId, { userId }, 2));
    expect((await getProduct(ctx, product.id)).product.status).toBe('archived');
    const shown = await listProducts(ctx.as(undefined), ListProductsQuery.parse({}), {});
    expect(shown.items).toEqual([]);
    const { rows } = await ctx.db.$client.execute(
      `SELECT event ->> 'aggregateversion' AS version FROM outbox WHERE type = 'product.archived'`,
    );
    expect(rows.map((row) => row['version'])).toEqual([2]);
    await take(ctx, userUnbanned(userId, { userId }, 3));
    await createProduct(ctx, makeProduct());
    await closeShops(ctx);
    const again = await listProducts(ctx.as(undefined), ListProductsQuery.parse({}), {});
    expect(again.items.length).toBe(1);
  });

  test('a deleted seller leaves no name', async () => {
    const { ctx, product, seller } = await open();
    await take(ctx, userDeleted(userId, { userId }, 5), named('Too late', 4));
    expect(await seller()).toBe('Deleted account');
    expect((await getProduct(ctx, product.id)).product.status).toBe('archived');
  });

  test('what is sold out is listed so, and its wishlists hear when it is back', async () => {
    const { ctx, product } = await open();
    const customer = ctx.as(makeActor('customer', 'ada'));
    const list = await createWishlist(customer, { name: 'Mine' });
    await addWishlistItem(customer, list.id, product.id);
    const variantId = product.variants[0]?.id ?? '';
    const stock = (available: number, version: number) =>
      stockChanged(
        variantId,
        { variantId, productId: product.id, sellerId: userId, available, isSellable: available > 0 },
        version,
      );
    const inStock = async () => {
      const { items } = await listProducts(
        ctx.as(undefined),
        ListProductsQuery.parse({ inStock: 'true' }),
        {},
      );
      return [(await getProduct(ctx, product.id)).product.inStock, items.length];
    };
    const before = (await getProduct(ctx, product.id)).version;
    await take(ctx, stock(0, 2));
    await take(ctx, stock(5, 1));
    expect(await inStock()).toEqual([false, 0]);
    await updateProduct(ctx, product.id, { variants: product.variants });
    expect(await inStock()).toEqual([false, 0]);
    await take(ctx, stock(1, 3), stock(2, 4));
    expect(await inStock()).toEqual([true, 1]);
    expect((await getProduct(ctx, product.id)).version).toBe(before + 1);
    const { rows } = await ctx.db.$client.execute(
      `SELECT event -> 'data' AS data FROM outbox WHERE type = 'wishlist.back_in_stock'`,
    );
    expect(rows.map((row) => JSON.parse(String(row['data'])))).toEqual([
      { wishlistId: list.id, customerId: 'usr_ada', productId: product.id },
    ]);
    const shown = ctx.announced.filter(({ type }) => type === 'product.changed');
    expect(shown.map(({ data }) => data)).toMatchObject([{ inStock: false }, { inStock: true }]);
  });
});
