import type { Review } from '@highstreet/catalog/contract';
import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';
import { useChangeReviews } from './use-change-reviews.ts';

export async function removeReview({ productId, id }: Review) {
  await client.api.products[':id'].reviews[':reviewId'].$delete({ param: { id: productId, reviewId: id } });
}

/** Gone at once; comes back when the server refuses. */
export function useRemoveReview(productId: string) {
  const { show, restore, refresh } = useChangeReviews(productId);
  return useMutation({
    mutationFn: removeReview,
    onMutate: () => show(undefined),
    onError: (_error, _review, before) => restore(before),
    onSettled: refresh,
  });
}
