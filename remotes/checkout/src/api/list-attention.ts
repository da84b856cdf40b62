import type { Placement } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

type PlacementPage = { items: Placement[]; nextCursor?: string | undefined };

export async function listAttention(cursor: string, signal?: AbortSignal): Promise<PlacementPage> {
  const query = { limit: '50', ...(cursor === '' ? {} : { cursor }) };
  return accepted(await client.api.checkout.attention.$get({ query }, { init: { signal } })).json();
}

export const attentionQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.attention,
    queryFn: ({ pageParam, signal }) => listAttention(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 15_000,
  });

export const useAttention = () => useInfiniteQuery(attentionQuery());
