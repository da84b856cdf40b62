import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function suggestProducts(q: string, signal?: AbortSignal) {
  const response = await client.api.search.suggest.$get({ query: { q } }, { init: { signal } });
  return accepted(response).json();
}

export const suggestQuery = (q: string) =>
  queryOptions({
    queryKey: [...keys.all, 'suggest', q],
    queryFn: ({ signal }) => suggestProducts(q, signal),
    enabled: q !== '',
    retry: false,
    staleTime: 60_000,
  });

export const useSuggestions = (q: string) =>
  useQuery({ ...suggestQuery(q), placeholderData: keepPreviousData });
