import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function listReviews(productId: string, cursor: string, signal?: AbortSignal) {
  const query = { limit: '10', ...(cursor === '' ? {} : { cursor }) };
  const response = await client.api.products[':id'].reviews.$get(
    { param: { id: productId }, query },
    { init: { signal } },
  );
  return accepted(response).json();
}

export const reviewsQuery = (productId: string) =>
  infiniteQueryOptions({
    queryKey: keys.reviews(productId),
    queryFn: ({ pageParam, signal }) => listReviews(productId, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useReviews = (productId: string) => useInfiniteQuery(reviewsQuery(productId));
