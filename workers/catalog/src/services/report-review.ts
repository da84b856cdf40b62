import { writeBatch } from '@highstreet/data';
import { Forbidden, NotFound, requireActor } from '@highstreet/http';
import { reviewKept } from '../contract/events.ts';
import type { Review } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { dismissReports, reopenReports, upsertReport } from '../db/review-reports.ts';
import { findReview } from '../db/reviews.ts';

/** Reports a review to the admins. */
export async function reportReview(ctx: Ctx, reviewId: string, reason: string): Promise<void> {
  const reporter = requireActor(ctx.actor);
  await getReview(ctx, reviewId);
  await writeBatch(ctx.db, [upsertReport(reviewId, reporter, reason, ctx.now())]);
}

/** Dismisses the reports of a review, as an admin who has read those up to `until`: it stays. */
export async function keepReview(ctx: Ctx, reviewId: string, until?: string): Promise<void> {
  requireAdmin(ctx);
  const { productId } = await getReview(ctx, reviewId);
  const at = ctx.now();
  await writeBatch(ctx.db, [
    dismissReports(reviewId, until === undefined ? at : Date.parse(until), at),
    ctx.emit(reviewKept(reviewId, { reviewId, productId })),
  ]);
}

/** Lets the reports that were dismissed last wait again, as an admin. */
export async function reopenReview(ctx: Ctx, reviewId: string): Promise<void> {
  requireAdmin(ctx);
  await getReview(ctx, reviewId);
  await writeBatch(ctx.db, [reopenReports(reviewId)]);
}

function requireAdmin(ctx: Ctx): void {
  if (requireActor(ctx.actor).role !== 'admin') throw new Forbidden('Only admins decide about reports.');
}

async function getReview(ctx: Ctx, reviewId: string): Promise<Review> {
  const review = await findReview(ctx.db, reviewId);
  if (!review) throw new NotFound(`There is no review ${reviewId}.`);
  return review;
}
