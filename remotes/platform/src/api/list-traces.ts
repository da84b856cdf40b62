import type { TraceQuery } from '@highstreet/platform/contract';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { platform } from './client.ts';
import { firstPage } from './first-page.ts';
import { keys } from './keys.ts';

/** What the list of traces can be narrowed by. */
export type TraceFilter = Pick<TraceQuery, 'q' | 'slice' | 'failed'> & { minDurationMs?: string };

export async function listTraces(filter: TraceFilter, cursor: string | undefined, signal?: AbortSignal) {
  const query = { ...filter, cursor, limit: '50' };
  return accepted(await platform.api.platform.traces.$get({ query }, { init: { signal } })).json();
}

export async function getTrace(traceId: string, signal?: AbortSignal) {
  const answer = await platform.api.platform.traces[':traceId'].$get(
    { param: { traceId } },
    { init: { signal } },
  );
  return accepted(answer).json();
}

export const tracesQuery = (filter: TraceFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.traces, filter],
    queryFn: ({ pageParam, signal }) => listTraces(filter, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const traceQuery = (traceId: string) =>
  queryOptions({ queryKey: [...keys.trace, traceId], queryFn: ({ signal }) => getTrace(traceId, signal) });

export const useTraces = (filter: TraceFilter) => useInfiniteQuery(tracesQuery(filter));
export const useTrace = (traceId: string) => useQuery(traceQuery(traceId));
