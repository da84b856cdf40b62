import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getProductsById(ids: string[], signal?: AbortSignal) {
  if (ids.length === 0) return [];
  const response = await client.api.products.$get({ query: { ids: ids.join(',') } }, { init: { signal } });
  return (await accepted(response).json()).items;
}

export const productsByIdQuery = (ids: string[]) =>
  queryOptions({
    queryKey: [...keys.lists, 'ids', ids],
    queryFn: ({ signal }) => getProductsById(ids, signal),
    staleTime: 60_000,
  });

export const useProductsById = (ids: string[]) =>
  useQuery({ ...productsByIdQuery(ids), placeholderData: keepPreviousData });
