import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listApiKeys(signal?: AbortSignal) {
  return accepted(await client.api.auth['api-keys'].$get({}, { init: { signal } })).json();
}

export const apiKeysQuery = queryOptions({
  queryKey: keys.apiKeys,
  queryFn: ({ signal }) => listApiKeys(signal),
});

export const useApiKeys = () => useQuery(apiKeysQuery);
