import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listProviders(signal?: AbortSignal) {
  return accepted(await client.api.auth.providers.$get({}, { init: { signal } })).json();
}

export const providersQuery = queryOptions({
  queryKey: keys.providers,
  queryFn: ({ signal }) => listProviders(signal),
  staleTime: 10 * 60_000,
});

export const useProviders = () => useQuery(providersQuery);
