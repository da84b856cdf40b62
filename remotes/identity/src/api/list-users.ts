import type { UserQuery } from '@highstreet/identity/contract';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** What the list of users can be narrowed by. */
export type UserFilter = Pick<UserQuery, 'q' | 'role' | 'banned'>;

const limit = '50';

export async function listUsers(filter: UserFilter, cursor: string | undefined, signal?: AbortSignal) {
  const query = { ...filter, cursor, limit };
  return accepted(await client.api.users.$get({ query }, { init: { signal } })).json();
}

export const usersQuery = (filter: UserFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.users, filter],
    queryFn: ({ pageParam, signal }) => listUsers(filter, pageParam, signal),
    initialPageParam: first(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useUsers = (filter: UserFilter) => useInfiniteQuery(usersQuery(filter));

function first(): string | undefined {
  return undefined;
}
