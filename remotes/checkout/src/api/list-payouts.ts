import type { PayoutPage } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listPayouts(cursor: string, signal?: AbortSignal): Promise<PayoutPage> {
  const query = { limit: '50', ...(cursor === '' ? {} : { cursor }) };
  return accepted(await client.api.payouts.$get({ query }, { init: { signal } })).json();
}

export const payoutsQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.payouts,
    queryFn: ({ pageParam, signal }) => listPayouts(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const usePayouts = () => useInfiniteQuery(payoutsQuery());
