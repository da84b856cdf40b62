import type { LogQuery } from '@highstreet/platform/contract';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { platform } from './client.ts';
import { firstPage } from './first-page.ts';
import { keys } from './keys.ts';

/** What the log can be narrowed by. */
export type LogFilter = Pick<LogQuery, 'correlationId' | 'slice' | 'level' | 'q'>;

export async function listLogs(filter: LogFilter, cursor: string | undefined, signal?: AbortSignal) {
  const query = { ...filter, cursor, limit: '100' };
  return accepted(await platform.api.platform.logs.$get({ query }, { init: { signal } })).json();
}

export const logsQuery = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.logs, filter],
    queryFn: ({ pageParam, signal }) => listLogs(filter, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useLogs = (filter: LogFilter) => useInfiniteQuery(logsQuery(filter));
