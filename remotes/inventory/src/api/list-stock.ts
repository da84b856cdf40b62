import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export const states = ['all', 'low', 'out', 'uncounted'] as const;
export type StockState = (typeof states)[number];
/** `location` '' means all of them. */
export type StockList = { state: StockState; location: string; q: string; sort: 'title' | 'available' };

const pageSize = '50';

export async function listStock(
  { state, location, q, sort }: StockList,
  cursor: string,
  signal?: AbortSignal,
) {
  const query = {
    sort,
    limit: pageSize,
    ...(state === 'all' ? {} : { state }),
    ...(location === '' ? {} : { location }),
    ...(q === '' ? {} : { q }),
    ...(cursor === '' ? {} : { cursor }),
  };
  return accepted(await client.api.inventory.$get({ query }, { init: { signal } })).json();
}

export const stockQuery = (list: StockList) =>
  infiniteQueryOptions({
    queryKey: [...keys.lists, list],
    queryFn: ({ pageParam, signal }) => listStock(list, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** A seller's stock; filters that change keep showing what they found before until the answer is there. */
export const useStock = (list: StockList) =>
  useInfiniteQuery({ ...stockQuery(list), placeholderData: keepPreviousData });
