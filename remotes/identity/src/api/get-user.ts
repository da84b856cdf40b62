import { queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getUser(id: string, signal?: AbortSignal) {
  return accepted(await client.api.users[':id'].$get({ param: { id } }, { init: { signal } })).json();
}

export const userQuery = (id: string) =>
  queryOptions({ queryKey: [...keys.users, 'one', id], queryFn: ({ signal }) => getUser(id, signal) });

export const useUser = (id: string) => useQuery(userQuery(id));
