import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getSecondFactor(signal?: AbortSignal) {
  return accepted(await client.api.auth['2fa'].$get({}, { init: { signal } })).json();
}

export const secondFactorQuery = queryOptions({
  queryKey: keys.secondFactor,
  queryFn: ({ signal }) => getSecondFactor(signal),
});

export const useSecondFactor = () => useQuery(secondFactorQuery);
