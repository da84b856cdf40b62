import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getAccount(signal?: AbortSignal) {
  return accepted(await client.api.users.me.$get({}, { init: { signal } })).json();
}

export const accountQuery = queryOptions({
  queryKey: keys.account,
  queryFn: ({ signal }) => getAccount(signal),
});

export const useAccount = () => useQuery(accountQuery);
