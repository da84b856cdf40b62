import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

const limit = '20';

export async function listAudit(userId: string, cursor: string | undefined, signal?: AbortSignal) {
  const query = { userId, cursor, limit };
  return accepted(await client.api.users.audit.$get({ query }, { init: { signal } })).json();
}

export const auditQuery = (userId: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.audit, userId],
    queryFn: ({ pageParam, signal }) => listAudit(userId, pageParam, signal),
    initialPageParam: first(),
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAudit = (userId: string) => useInfiniteQuery(auditQuery(userId));

function first(): string | undefined {
  return undefined;
}
