import type { ReportedReview } from '@highstreet/catalog/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { withoutReported } from '../reviews/without-reported.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { reportedReviewsQuery } from './list-reported-reviews.ts';
import { removeReview } from './remove-review.ts';

/** Dismisses the reports that were shown; one that came in meanwhile still waits. */
export async function keepReview({ review, reports }: ReportedReview) {
  const until = reports[0]?.createdAt;
  await client.api.reviews[':id'].kept.$put({ param: { id: review.id }, json: { until } });
}

export async function reopenReview({ review }: ReportedReview) {
  await client.api.reviews[':id'].kept.$delete({ param: { id: review.id } });
}

/** The review stays: gone from the list at once, back in it when the server refuses. */
export function useKeepReview() {
  const { hide, restore, refresh } = useReported();
  return useMutation({
    mutationFn: keepReview,
    onMutate: hide,
    onError: (_error, _reported, before) => restore(before),
    onSettled: refresh,
  });
}

/** The reports wait again. */
export function useReopenReview() {
  const { refresh } = useReported();
  return useMutation({ mutationFn: reopenReview, onSettled: refresh });
}

/** The review goes, and then its row. */
export function useTakeReview() {
  const queryClient = useQueryClient();
  const { hide, refresh } = useReported();
  return useMutation({
    mutationFn: ({ review }: ReportedReview) => removeReview(review),
    onSuccess: async (_answer, reported) => {
      await hide(reported);
      void queryClient.invalidateQueries({ queryKey: keys.reviews(reported.product.id) });
      void queryClient.invalidateQueries({ queryKey: keys.product(reported.product.slug) });
    },
    onSettled: () => void refresh(),
  });
}

function useReported() {
  const queryClient = useQueryClient();
  const { queryKey } = reportedReviewsQuery();
  const read = () => queryClient.getQueryData(queryKey);
  return {
    /** Gives what was shown before. */
    async hide({ review }: ReportedReview) {
      await queryClient.cancelQueries({ queryKey });
      const before = read();
      queryClient.setQueryData(queryKey, (shown) => shown && withoutReported(shown, review.id));
      return before;
    },
    restore: (before: ReturnType<typeof read>) => queryClient.setQueryData(queryKey, before),
    refresh: () => queryClient.invalidateQueries({ queryKey }),
  };
}
