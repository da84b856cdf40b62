import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  CreateReview,
  KeepReview,
  ReportedReviewPage,
  ReportReview,
  Review,
  ReviewPage,
  UpdateReview,
} from './review-schemas.ts';

const tags = ['Reviews'];
const scope = { read: 'catalog:read', write: 'catalog:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const ReviewId = Id.extend({ reviewId: z.string().max(60) });

export const listReviews = defineRoute({
  operationId: 'listReviews',
  method: 'get',
  path: '/api/products/{id}/reviews',
  tags,
  summary: 'Reviews of a product, newest first',
  access: 'public',
  scope: scope.read,
  request: { params: Id, query: PageQuery },
  responses: { 200: json(ReviewPage, 'One page'), ...problems(400, 404) },
});

export const postReview = defineRoute({
  operationId: 'postReview',
  method: 'post',
  path: '/api/products/{id}/reviews',
  tags,
  summary: 'Review a product that has arrived, once',
  access: 'signed-in',
  scope: scope.write,
  request: { params: Id, body: jsonBody(CreateReview) },
  responses: { 201: json(Review, 'The new review'), ...problems(400, 401, 403, 404, 409, 415, 422) },
});

export const editReview = defineRoute({
  operationId: 'editReview',
  method: 'patch',
  path: '/api/products/{id}/reviews/{reviewId}',
  tags,
  summary: "Change one's own review",
  access: 'signed-in',
  scope: scope.write,
  request: { params: ReviewId, body: jsonBody(UpdateReview) },
  responses: { 200: json(Review, 'The review as it is now'), ...problems(400, 401, 403, 404, 415, 422) },
});

export const removeReview = defineRoute({
  operationId: 'removeReview',
  method: 'delete',
  path: '/api/products/{id}/reviews/{reviewId}',
  tags,
  summary: "Remove one's own review; an admin removes any",
  access: 'signed-in',
  scope: scope.write,
  request: { params: ReviewId },
  responses: { 204: { description: 'Removed' }, ...problems(401, 403, 404) },
});

export const reportReview = defineRoute({
  operationId: 'reportReview',
  method: 'post',
  path: '/api/reviews/{id}/report',
  tags,
  summary: 'Tell the admins about a review; once per person',
  access: 'signed-in',
  scope: scope.write,
  request: { params: Id, body: jsonBody(ReportReview) },
  responses: { 204: { description: 'Reported' }, ...problems(400, 401, 404, 415, 422) },
});

export const listReportedReviews = defineRoute({
  operationId: 'listReportedReviews',
  method: 'get',
  path: '/api/reviews',
  tags,
  summary: 'Reported reviews, newest report first',
  access: 'admin',
  scope: scope.read,
  request: { query: PageQuery },
  responses: { 200: json(ReportedReviewPage, 'One page'), ...problems(400, 401, 403) },
});

export const keepReview = defineRoute({
  operationId: 'keepReview',
  method: 'put',
  path: '/api/reviews/{id}/kept',
  tags,
  summary: 'Dismiss the reports of a review: it stays',
  access: 'admin',
  scope: scope.write,
  request: { params: Id, body: jsonBody(KeepReview) },
  responses: { 204: { description: 'Kept' }, ...problems(400, 401, 403, 404, 415, 422) },
});

export const reopenReview = defineRoute({
  operationId: 'reopenReview',
  method: 'delete',
  path: '/api/reviews/{id}/kept',
  tags,
  summary: 'Take back the last dismissal: the reports wait again',
  access: 'admin',
  scope: scope.write,
  request: { params: Id },
  responses: { 204: { description: 'Waiting again' }, ...problems(401, 403, 404) },
});
