import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getCategory(idOrSlug: string, signal?: AbortSignal) {
  const response = await client.api.categories[':idOrSlug'].$get(
    { param: { idOrSlug } },
    { init: { signal } },
  );
  return accepted(response).json();
}

export const categoryQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: [...keys.categories, 'one', idOrSlug],
    queryFn: ({ signal }) => getCategory(idOrSlug, signal),
    staleTime: 60_000,
  });

export const useCategory = (idOrSlug: string) => useQuery(categoryQuery(idOrSlug));
