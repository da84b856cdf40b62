import { describe, expect, test } from 'bun:test';
import { deliver, makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { createProduct } from './create-product.ts';
import { getProduct } from './get-product.ts';
import { listReviews } from './list-reviews.ts';
import { editReview, postReview, removeReview } from './write-review.ts';

const review = (rating: number) => ({ rating, title: 'Good', body: 'Keeps the coffee warm.' });

const CUSTOMERS = [
  'ada',
  'ben',
  ...Array.from({ length: 20 }, (_, index) => `customer-${index}`),
  ...Array.from({ length: 7 }, (_, index) => `c${index}`),
];

/** A product that has arrived at all of these. */
async function makeReviewed() {
  const ctx = await makeCtx(makeActor('seller'));
  const { product } = await createProduct(ctx, makeProduct());
  const as = (name: string) => ctx.as(makeActor('customer', name));
  for (const name of CUSTOMERS) await deliver(ctx, `usr_${name}`, product.id);
  return { ctx, product, as };
}

describe('postReview()', () => {
  test('keeps average and count right under parallel reviews, edits and removals', async () => {
    const { ctx, product, as } = await makeReviewed();
    const names = Array.from({ length: 20 }, (_, index) => `customer-${index}`);
    const posted = await Promise.all(
      names.map((name, index) => postReview(as(name), product.id, review((index % 5) + 1))),
    );
    await Promise.all(
      posted.map((own, index) => {
        if (index % 4 === 0) return removeReview(as(names[index] ?? ''), product.id, own.id);
        return editReview(as(names[index] ?? ''), product.id, own.id, { rating: 5 });
      }),
    );
    expect((await getProduct(ctx, product.id)).product.rating).toEqual({ average: 5, count: 15 });
  });

  test('takes one review of a customer, also when sent twice at once', async () => {
    const { product, as } = await makeReviewed();
    const results = await Promise.allSettled(
      [1, 2, 3].map((rating) => postReview(as('ada'), product.id, review(rating))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const page = await listReviews(as('ada'), product.id, { limit: 10 });
    expect(page.summary.count).toBe(1);
    expect(page.own?.author.id).toBe('usr_ada');
  });

  test('refuses whom it has not been delivered to, and says who may review', async () => {
    const { ctx, product, as } = await makeReviewed();
    await expect(postReview(as('una'), product.id, review(5))).rejects.toMatchObject({
      type: { slug: 'review-before-delivery', status: 403 },
    });
    const mayReview = async (who: string) =>
      (await listReviews(as(who), product.id, { limit: 10 })).mayReview;
    expect([await mayReview('una'), await mayReview('ada')]).toEqual([false, true]);
    expect((await listReviews(ctx.as(undefined), product.id, { limit: 10 })).mayReview).toBe(false);
    expect((await postReview(as('ada'), product.id, review(5))).verified).toBe(true);
    expect(await mayReview('ada')).toBe(false);
  });

  test('refuses the seller of the product', async () => {
    const { ctx, product } = await makeReviewed();
    await expect(postReview(ctx, product.id, review(5))).rejects.toMatchObject({ type: { status: 403 } });
  });
});

describe('removeReview()', () => {
  test("refuses somebody else's review unless the actor is an admin", async () => {
    const { ctx, product, as } = await makeReviewed();
    const own = await postReview(as('ada'), product.id, review(1));
    await expect(removeReview(as('ben'), product.id, own.id)).rejects.toMatchObject({
      type: { status: 403 },
    });
    await removeReview(ctx.as(makeActor('admin')), product.id, own.id);
    expect((await getProduct(ctx, product.id)).product.rating).toEqual({ average: 0, count: 0 });
  });
});

describe('listReviews()', () => {
  test('pages by cursor without leaving one out or showing one twice', async () => {
    const { ctx, product, as } = await makeReviewed();
    for (let index = 0; index < 7; index += 1) await postReview(as(`c${index}`), product.id, review(3));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listReviews(ctx, product.id, { limit: 3, cursor });
      seen.push(...page.items.map(({ author }) => author.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['c6', 'c5', 'c4', 'c3', 'c2', 'c1', 'c0'].map((name) => `usr_${name}`));
  });
});
