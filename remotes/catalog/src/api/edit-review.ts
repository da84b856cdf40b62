import type { CreateReview, Review } from '@highstreet/catalog/contract';
import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { useChangeReviews } from './use-change-reviews.ts';

export async function editReview({ productId, id }: Review, change: CreateReview) {
  const response = await client.api.products[':id'].reviews[':reviewId'].$patch({
    param: { id: productId, reviewId: id },
    json: change,
  });
  return accepted(response).json();
}

export function useEditReview(review: Review) {
  const { show, refresh } = useChangeReviews(review.productId);
  return useMutation({
    mutationFn: (change: CreateReview) => editReview(review, change),
    onSuccess: show,
    onSettled: refresh,
  });
}
