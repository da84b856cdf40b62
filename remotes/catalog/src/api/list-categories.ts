import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

/** The roots of the tree: what a visitor chooses from first. */
export async function listCategories(signal?: AbortSignal) {
  const response = await client.api.categories.$get({ query: {} }, { init: { signal } });
  return (await accepted(response).json()).items;
}

export const categoriesQuery = () =>
  queryOptions({
    queryKey: [...keys.categories, 'roots'],
    queryFn: ({ signal }) => listCategories(signal),
    staleTime: 5 * 60_000,
  });

export const useCategories = () => useQuery(categoriesQuery());
