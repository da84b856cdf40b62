import type { Review } from '@highstreet/catalog/contract';
import { useQueryClient } from '@tanstack/react-query';
import { changeReviewPage } from '../reviews/change-review-page.ts';
import { keys } from './keys.ts';
import { reviewsQuery } from './list-reviews.ts';

/** What a change of one's own review does to what is shown. */
export function useChangeReviews(productId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = reviewsQuery(productId);
  const read = () => queryClient.getQueryData(queryKey);
  return {
    /** Shows the own review as it is now and gives what was shown before. */
    async show(review: Review | undefined) {
      await queryClient.cancelQueries({ queryKey });
      const before = read();
      queryClient.setQueryData(
        queryKey,
        (shown) =>
          shown && {
            ...shown,
            pages: shown.pages.map((page, at) => (at === 0 ? changeReviewPage(page, review) : page)),
          },
      );
      return before;
    },
    restore: (before: ReturnType<typeof read>) => queryClient.setQueryData(queryKey, before),
    refresh: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey }),
        queryClient.invalidateQueries({ queryKey: keys.product(productId) }),
      ]),
  };
}
