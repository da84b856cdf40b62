import { GuardFailed, violatedConstraint, writeBatch } from '@highstreet/data';
import { Conflict, Forbidden, NotFound, requireActor, type Actor } from '@highstreet/http';
import { reviewPosted, reviewRemoved } from '../contract/events.ts';
import type { CreateReview, Product, Review, UpdateReview } from '../contract/index.ts';
import { catalogProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { guardDelivered } from '../db/deliveries.ts';
import { findReview, guardReviewable, insertReview, recountRatings, updateReviewRow } from '../db/reviews.ts';
import { getProduct } from './get-product.ts';
import { relistProductStatements } from './index-products.ts';

/** Posts the actor's one review of a product that has arrived. Sellers do not review what they sell. */
export async function postReview(ctx: Ctx, productId: string, input: CreateReview): Promise<Review> {
  const author = requireActor(ctx.actor);
  const { product } = await getProduct(ctx, productId);
  if (product.seller.id === author.id) throw new Forbidden('Sellers do not review their own products.');
  const at = ctx.now();
  const review = toReview(ctx.newId('rev'), product.id, author, input, at);
  await writeBatch(ctx.db, [
    guardReviewable(product.id, author.id),
    guardDelivered(product.id, author.id),
    insertReview(review, at),
    ctx.emit(
      reviewPosted(review.id, {
        reviewId: review.id,
        productId: product.id,
        customerId: author.id,
        rating: input.rating,
      }),
    ),
    recountRatings(product.id),
    ...relistProductStatements([product.id]),
  ]).catch((error: unknown) => {
    if (error instanceof GuardFailed) throw refusalOf(product);
    if (violatedConstraint(error)?.startsWith('reviews.')) {
      throw new Conflict(
        'You reviewed this product already; change that review.',
        catalogProblems.alreadyReviewed,
      );
    }
    throw error;
  });
  await invalidate(ctx, product);
  return review;
}

/** A product that is on the street can only have failed the delivery. */
function refusalOf({ id, status }: Product): Error {
  if (status !== 'active') return new NotFound(`There is no product ${id}.`);
  return new Forbidden('You can review it when it has been delivered to you.', catalogProblems.notDelivered);
}

function toReview(id: string, productId: string, author: Actor, input: CreateReview, at: number): Review {
  const time = new Date(at).toISOString();
  return {
    ...input,
    id,
    productId,
    author: { id: author.id, name: author.name },
    verified: true,
    createdAt: time,
    updatedAt: time,
  };
}

/** Changes the actor's own review. */
export async function editReview(
  ctx: Ctx,
  productId: string,
  reviewId: string,
  input: UpdateReview,
): Promise<Review> {
  const actor = requireActor(ctx.actor);
  const current = await loadReview(ctx, productId, reviewId);
  if (current.author.id !== actor.id) throw new Forbidden('This review is by somebody else.');
  const at = ctx.now();
  const review = { ...current, ...input, updatedAt: new Date(at).toISOString() };
  await writeBatch(ctx.db, [
    updateReviewRow(review, at),
    recountRatings(productId),
    ...relistProductStatements([productId]),
  ]);
  await invalidate(ctx, { id: productId });
  return review;
}

/** Removes a review: one's own, or any as an admin. */
export async function removeReview(ctx: Ctx, productId: string, reviewId: string): Promise<void> {
  const actor = requireActor(ctx.actor);
  const current = await loadReview(ctx, productId, reviewId);
  if (current.author.id !== actor.id && actor.role !== 'admin')
    throw new Forbidden('This review is by somebody else.');
  await writeBatch(ctx.db, [
    { sql: 'DELETE FROM review_reports WHERE review_id = ?', args: [reviewId] },
    { sql: 'DELETE FROM reviews WHERE id = ?', args: [reviewId] },
    ctx.emit(reviewRemoved(reviewId, { reviewId, productId })),
    recountRatings(productId),
    ...relistProductStatements([productId]),
  ]);
  await invalidate(ctx, { id: productId });
}

async function loadReview(ctx: Ctx, productId: string, reviewId: string): Promise<Review> {
  const review = await findReview(ctx.db, reviewId);
  if (review?.productId !== productId) throw new NotFound(`There is no review ${reviewId}.`);
  return review;
}

async function invalidate(ctx: Ctx, product: { id: string; slug?: string }): Promise<void> {
  const slug = product.slug ?? (await getProduct(ctx, product.id)).product.slug;
  await ctx.cache.invalidate(['products', `product:${product.id}`, `product:${slug}`]);
}
