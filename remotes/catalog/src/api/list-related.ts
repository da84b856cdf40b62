import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function listRelated(id: string, signal?: AbortSignal) {
  const response = await client.api.products[':id'].related.$get(
    { param: { id }, query: { limit: '8' } },
    { init: { signal } },
  );
  return (await accepted(response).json()).items;
}

export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.lists, 'related', id],
    queryFn: ({ signal }) => listRelated(id, signal),
    staleTime: 5 * 60_000,
  });

export const useRelated = (id: string) => useQuery(relatedQuery(id));
