import { Forbidden, requireActor, type PageQuery } from '@highstreet/http';
import type { ReportedReviewPage, ReviewPage } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listReported } from '../db/review-reports.ts';
import { listProductReviews } from '../db/reviews.ts';
import { toRating } from '../db/rows.ts';
import { getProduct } from './get-product.ts';

/** A product's reviews, newest first, with the summary and the reader's own review. */
export async function listReviews(ctx: Ctx, productId: string, query: PageQuery): Promise<ReviewPage> {
  const [, page] = await Promise.all([
    getProduct(ctx, productId),
    listProductReviews(ctx.db, { ...query, productId, reader: ctx.actor?.id ?? null }),
  ]);
  const count = page.stars.reduce((sum, reviews) => sum + reviews, 0);
  const sum = page.stars.reduce((total, reviews, index) => total + reviews * (index + 1), 0);
  return {
    items: page.items,
    nextCursor: page.nextCursor,
    summary: { ...toRating(sum, count), stars: page.stars },
    mayReview: page.mayReview,
    own: page.own,
  };
}

/** What customers have reported, for admins. */
export async function listReportedReviews(ctx: Ctx, query: PageQuery): Promise<ReportedReviewPage> {
  if (requireActor(ctx.actor).role !== 'admin') throw new Forbidden('Only admins read reports.');
  return listReported(ctx.db, query);
}
