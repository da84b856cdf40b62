import { nextLink } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/review-routes.ts';
import { listReportedReviews, listReviews } from '../services/list-reviews.ts';
import { keepReview, reopenReview, reportReview } from '../services/report-review.ts';
import { editReview, postReview, removeReview } from '../services/write-review.ts';
import { readHeaders } from './read-headers.ts';

export const list = serve(routes.listReviews, async (c) => {
  const page = await listReviews(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders(c), ...nextLink(c, page.nextCursor) });
});

export const post = serve(routes.postReview, async (c) => {
  const review = await postReview(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'));
  return c.json(review, 201, { location: `/api/products/${review.productId}/reviews/${review.id}` });
});

export const edit = serve(routes.editReview, async (c) => {
  const { id, reviewId } = c.req.valid('param');
  return c.json(await editReview(c.get('ctx'), id, reviewId, c.req.valid('json')), 200);
});

export const remove = serve(routes.removeReview, async (c) => {
  const { id, reviewId } = c.req.valid('param');
  await removeReview(c.get('ctx'), id, reviewId);
  return c.body(null, 204);
});

export const report = serve(routes.reportReview, async (c) => {
  await reportReview(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').reason);
  return c.body(null, 204);
});

export const reported = serve(routes.listReportedReviews, async (c) => {
  const page = await listReportedReviews(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders(c), ...nextLink(c, page.nextCursor) });
});

export const keep = serve(routes.keepReview, async (c) => {
  await keepReview(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').until);
  return c.body(null, 204);
});

export const reopen = serve(routes.reopenReview, async (c) => {
  await reopenReview(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});
