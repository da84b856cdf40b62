import { line, pageOf, prose } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { ImageAddress, Rating } from './schemas.ts';

export const Review = z
  .object({
    id: z.string(),
    productId: z.string(),
    rating: z.number().int().min(1).max(5),
    title: z.string(),
    body: z.string(),
    author: z.object({ id: z.string(), name: z.string() }),
    verified: z.boolean().openapi({ description: 'written after a delivered order' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Review');
export type Review = z.infer<typeof Review>;

export const CreateReview = z
  .object({ rating: z.number().int().min(1).max(5), title: line(120), body: prose(5_000).default('') })
  .openapi('CreateReview');
export type CreateReview = z.infer<typeof CreateReview>;

export const UpdateReview = CreateReview.partial().openapi('UpdateReview');
export type UpdateReview = z.infer<typeof UpdateReview>;

export const ReviewPage = pageOf(Review)
  .extend({
    summary: Rating.extend({
      stars: z.array(z.number().int()).length(5).openapi({ description: 'reviews with 1 to 5 stars' }),
    }),
    mayReview: z
      .boolean()
      .openapi({ description: 'the caller has bought it, it has arrived, and there is no review yet' }),
    own: Review.optional().openapi({ description: "the caller's own review of this product" }),
  })
  .openapi('ReviewPage');
export type ReviewPage = z.infer<typeof ReviewPage>;

export const ReportReview = z.object({ reason: line(500) }).openapi('ReportReview');
export type ReportReview = z.infer<typeof ReportReview>;

export const ReviewReport = z
  .object({
    reason: z.string(),
    reporter: z.object({ id: z.string(), name: z.string() }),
    createdAt: z.iso.datetime(),
  })
  .openapi('ReviewReport');
export type ReviewReport = z.infer<typeof ReviewReport>;

export const ReportedReview = z
  .object({
    review: Review,
    product: z.object({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      image: ImageAddress.optional(),
    }),
    reports: z.array(ReviewReport).openapi({ description: 'newest first' }),
  })
  .openapi('ReportedReview');
export type ReportedReview = z.infer<typeof ReportedReview>;

export const ReportedReviewPage = pageOf(ReportedReview)
  .extend({ total: z.number().int().openapi({ description: 'reviews that wait for somebody to look' }) })
  .openapi('ReportedReviewPage');
export type ReportedReviewPage = z.infer<typeof ReportedReviewPage>;

export const KeepReview = z
  .object({
    until: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'only reports up to then, so that no unseen one is dismissed; else all' }),
  })
  .openapi('KeepReview');
export type KeepReview = z.infer<typeof KeepReview>;
