import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { platform } from './client.ts';
import { keys } from './keys.ts';
import { usePause } from './use-live.ts';

/** What is charted: a slice or all, and how far back. */
export type Window = { slice: string | undefined; minutes: number };

const queryOf = ({ slice, minutes }: Window) => ({ slice, minutes: String(minutes) });

export async function getSeries(window: Window, signal?: AbortSignal) {
  const query = queryOf(window);
  return accepted(await platform.api.platform.metrics.series.$get({ query }, { init: { signal } })).json();
}

export async function listRoutes(window: Window, signal?: AbortSignal) {
  const query = queryOf(window);
  return accepted(await platform.api.platform.metrics.routes.$get({ query }, { init: { signal } })).json();
}

export const seriesQuery = (window: Window) =>
  queryOptions({
    queryKey: [...keys.series, window],
    queryFn: ({ signal }) => getSeries(window, signal),
    placeholderData: keepPreviousData,
  });

export const routesQuery = (window: Window) =>
  queryOptions({
    queryKey: [...keys.routes, window],
    queryFn: ({ signal }) => listRoutes(window, signal),
    placeholderData: keepPreviousData,
  });

export const useSeries = (window: Window) =>
  useQuery({ ...seriesQuery(window), refetchInterval: usePause() });
export const useRoutes = (window: Window) =>
  useQuery({ ...routesQuery(window), refetchInterval: usePause() });
