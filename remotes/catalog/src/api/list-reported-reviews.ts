import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listReportedReviews(cursor: string, signal?: AbortSignal) {
  const query = { limit: '20', ...(cursor === '' ? {} : { cursor }) };
  const response = await client.api.reviews.$get({ query }, { init: { signal } });
  return accepted(response).json();
}

export const reportedReviewsQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.reported,
    queryFn: ({ pageParam, signal }) => listReportedReviews(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useReportedReviews = () => useInfiniteQuery(reportedReviewsQuery());
