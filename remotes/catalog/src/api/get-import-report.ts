import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getImportReport(id: string, cursor: string, signal?: AbortSignal) {
  const query = { limit: '50', ...(cursor === '' ? {} : { cursor }) };
  const call = client.api.imports[':id'].report.$get({ param: { id }, query }, { init: { signal } });
  return accepted(await call).json();
}

/** `rejected` is part of the key: the report is read again while it grows. */
export const importReportQuery = (id: string, rejected: number) =>
  infiniteQueryOptions({
    queryKey: [...keys.import(id), 'report', rejected],
    queryFn: ({ pageParam, signal }) => getImportReport(id, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useImportReport = (id: string, rejected: number) =>
  useInfiniteQuery(importReportQuery(id, rejected));
