import { accepted } from '@highstreet/federation';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { identity } from './other-clients.ts';
import { keys } from './keys.ts';

export async function findPeople(q: string, signal?: AbortSignal) {
  const response = await identity.api.users.$get({ query: { q, limit: '10' } }, { init: { signal } });
  return (await accepted(response).json()).items;
}

export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: [...keys.all, 'people', q],
    queryFn: ({ signal }) => findPeople(q, signal),
    staleTime: 60_000,
  });

export const usePeople = (q: string) =>
  useQuery({ ...peopleQuery(q), enabled: q !== '', placeholderData: keepPreviousData });
