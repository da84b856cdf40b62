import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listEntries(id: string, cursor: string, signal?: AbortSignal) {
  const query = { limit: '24', ...(cursor === '' ? {} : { cursor }) };
  return accepted(
    await client.api['gift-cards'][':id'].entries.$get({ param: { id }, query }, { init: { signal } }),
  ).json();
}

export const entriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.entries(id),
    queryFn: ({ pageParam, signal }) => listEntries(id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useEntries = (id: string) => useInfiniteQuery(entriesQuery(id));
