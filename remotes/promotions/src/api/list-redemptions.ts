import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listRedemptions(id: string, cursor: string, signal?: AbortSignal) {
  const query = { limit: '24', ...(cursor === '' ? {} : { cursor }) };
  return accepted(
    await client.api.coupons[':id'].redemptions.$get({ param: { id }, query }, { init: { signal } }),
  ).json();
}

export const redemptionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.coupon(id), 'redemptions'],
    queryFn: ({ pageParam, signal }) => listRedemptions(id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useRedemptions = (id: string) => useInfiniteQuery(redemptionsQuery(id));
