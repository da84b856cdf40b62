import type { CreateReview } from '@highstreet/catalog/contract';
import { useMutation } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { useChangeReviews } from './use-change-reviews.ts';

export async function postReview(productId: string, review: CreateReview) {
  const response = await client.api.products[':id'].reviews.$post({ param: { id: productId }, json: review });
  return accepted(response).json();
}

export function usePostReview(productId: string) {
  const { show, refresh } = useChangeReviews(productId);
  return useMutation({
    mutationFn: (review: CreateReview) => postReview(productId, review),
    onSuccess: show,
    onSettled: refresh,
  });
}
