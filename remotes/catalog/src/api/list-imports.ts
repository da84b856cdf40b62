import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function listImports(cursor: string, signal?: AbortSignal) {
  const query = { limit: '10', ...(cursor === '' ? {} : { cursor }) };
  return accepted(await client.api.imports.$get({ query }, { init: { signal } })).json();
}

export const importsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...keys.imports, 'list'],
    queryFn: ({ pageParam, signal }) => listImports(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useImports = () => useInfiniteQuery(importsQuery());
