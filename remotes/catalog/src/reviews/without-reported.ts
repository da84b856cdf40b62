import type { ReportedReviewPage } from '@highstreet/catalog/contract';

type Shown<Page> = { pages: Page[] };

/** What waits without the review that has been decided about. */
export function withoutReported<Page extends ReportedReviewPage, Data extends Shown<Page>>(
  shown: Data,
  reviewId: string,
): Data {
  const isShown = shown.pages.some((page) => page.items.some(({ review }) => review.id === reviewId));
  if (!isShown) return shown;
  return {
    ...shown,
    pages: shown.pages.map((page) => ({
      ...page,
      total: page.total - 1,
      items: page.items.filter(({ review }) => review.id !== reviewId),
    })),
  };
}
