import { describe, expect, test } from 'bun:test';
import { renamePerson } from '../db/sellers.ts';
import { writeBatch } from '@highstreet/data';
import { deliver, makeActor, makeCtx, makeProduct } from '../../test/context.ts';
import { createProduct } from './create-product.ts';
import { listReportedReviews } from './list-reviews.ts';
import { keepReview, reopenReview, reportReview } from './report-review.ts';
import { editReview, postReview, removeReview } from './write-review.ts';

/** A product with a review by each of these. */
async function makeReported(...authors: string[]) {
  const ctx = await makeCtx(makeActor('seller'));
  const { product } = await createProduct(
    ctx,
    makeProduct({ title: 'Kettle', images: [{ url: '/kettle.svg', alt: 'A kettle' }] }),
  );
  const as = (name: string) => ctx.as(makeActor('customer', name));
  const reviews = [];
  for (const author of authors) {
    await deliver(ctx, `usr_${author}`, product.id);
    reviews.push(await postReview(as(author), product.id, { rating: 1, title: 'Buy at mine', body: '' }));
  }
  const admin = ctx.as(makeActor('admin'));
  const waiting = (limit = 10, cursor?: string) => listReportedReviews(admin, { limit, cursor });
  return { ctx, product, as, reviews, admin, waiting, review: reviews[0] ?? expect.unreachable() };
}

describe('listReportedReviews()', () => {
  test('shows product, review and reports, the newest first, in one round trip', async () => {
    const { ctx, as, product, review, waiting } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Advertising');
    await reportReview(as('cem'), review.id, 'Rude');
    const before = ctx.roundTrips();
    const page = await waiting();
    expect(ctx.roundTrips() - before).toBe(1);
    expect(page).toMatchObject({
      total: 1,
      items: [
        {
          review: { id: review.id, author: { name: 'ada' } },
          product: { id: product.id, slug: product.slug, title: 'Kettle', image: { url: '/kettle.svg' } },
          reports: [
            { reason: 'Rude', reporter: { id: 'usr_cem', name: 'cem' } },
            { reason: 'Advertising', reporter: { id: 'usr_ben', name: 'ben' } },
          ],
        },
      ],
    });
  });

  test('pages by the newest report', async () => {
    const { as, reviews, waiting } = await makeReported('ada', 'ben', 'cem');
    for (const { id } of reviews) await reportReview(as('dan'), id, 'Rude');
    const first = await waiting(2);
    const second = await waiting(2, first.nextCursor);
    expect([...first.items, ...second.items].map(({ review }) => review.author.name)).toEqual([
      'cem',
      'ben',
      'ada',
    ]);
    expect([first.total, second.nextCursor]).toEqual([3, undefined]);
  });

  test("follows a reporter's name", async () => {
    const { ctx, as, review, waiting } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Rude');
    await writeBatch(ctx.db, renamePerson('usr_ben', 'Deleted account'));
    expect((await waiting()).items[0]?.reports[0]?.reporter.name).toBe('Deleted account');
  });

  test('leaves out a review that is gone', async () => {
    const { as, product, review, admin, waiting } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Rude');
    await removeReview(admin, product.id, review.id);
    expect(await waiting()).toEqual({ items: [], total: 0, nextCursor: undefined });
  });
});

describe('keepReview()', () => {
  test('dismisses what has been read, not what came in meanwhile', async () => {
    const { as, review, admin, waiting } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Rude');
    const until = (await waiting()).items[0]?.reports[0]?.createdAt;
    await reportReview(as('cem'), review.id, 'Untrue');
    await keepReview(admin, review.id, until);
    expect((await waiting()).items[0]?.reports).toMatchObject([{ reason: 'Untrue' }]);
    await keepReview(admin, review.id);
    expect((await waiting()).total).toBe(0);
  });

  test('says so in an event, once', async () => {
    const { ctx, as, review, admin } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Rude');
    await keepReview(admin, review.id);
    await keepReview(admin, review.id);
    const { rows } = await ctx.db.$client.execute("SELECT subject FROM outbox WHERE type = 'review.kept'");
    expect(rows.map((row) => row['subject'])).toEqual([review.id]);
  });

  test('stays decided for whoever reports again, until the author changes the review', async () => {
    const { as, product, review, admin, waiting } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Rude');
    await keepReview(admin, review.id);
    await reportReview(as('ben'), review.id, 'Still rude');
    expect((await waiting()).total).toBe(0);
    await editReview(as('ada'), product.id, review.id, { body: 'At my own shop!' });
    await reportReview(as('ben'), review.id, 'Advertising');
    expect((await waiting()).items[0]?.reports).toMatchObject([{ reason: 'Advertising' }]);
  });

  test('refuses whoever is no admin, and a review that is not there', async () => {
    const { as, review, admin } = await makeReported('ada');
    await expect(keepReview(as('ben'), review.id)).rejects.toMatchObject({ type: { status: 403 } });
    await expect(reopenReview(as('ben'), review.id)).rejects.toMatchObject({ type: { status: 403 } });
    await expect(keepReview(admin, 'rev_none')).rejects.toMatchObject({ type: { status: 404 } });
  });
});

describe('reopenReview()', () => {
  test('takes back the last dismissal only', async () => {
    const { as, review, admin, waiting } = await makeReported('ada');
    await reportReview(as('ben'), review.id, 'Rude');
    await keepReview(admin, review.id);
    await reportReview(as('cem'), review.id, 'Untrue');
    await keepReview(admin, review.id);
    await reopenReview(admin, review.id);
    expect((await waiting()).items[0]?.reports).toMatchObject([{ reason: 'Untrue' }]);
  });
});
