import type { Review, ReviewPage } from '@highstreet/catalog/contract';

/** The first page of a product's reviews after the caller's own review is written, changed (`next`) or removed (`undefined`). */
export function changeReviewPage(page: ReviewPage, next: Review | undefined): ReviewPage {
  const before = page.own;
  const others = page.items.filter((item) => item.id !== before?.id && item.id !== next?.id);
  return {
    ...page,
    own: next,
    mayReview: next === undefined,
    items: next === undefined ? others : [next, ...others],
    summary: countStars(page.summary, before?.rating, next?.rating),
  };
}

function countStars(summary: ReviewPage['summary'], before: number | undefined, next: number | undefined) {
  const stars = summary.stars.map((count, at) => count - Number(before === at + 1) + Number(next === at + 1));
  const count = stars.reduce((sum, some) => sum + some, 0);
  const points = stars.reduce((sum, some, at) => sum + some * (at + 1), 0);
  return { stars, count, average: count === 0 ? 0 : Math.round((points / count) * 100) / 100 };
}
