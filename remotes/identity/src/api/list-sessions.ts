import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listSessions(signal?: AbortSignal) {
  return accepted(await client.api.auth.sessions.$get({}, { init: { signal } })).json();
}

export const sessionsQuery = queryOptions({
  queryKey: keys.sessions,
  queryFn: ({ signal }) => listSessions(signal),
});

export const useSessions = () => useQuery(sessionsQuery);
