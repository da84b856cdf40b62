import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Filters } from '../filters/filters.ts';
import { toListQuery } from '../filters/to-list-query.ts';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

const pageSize = 24;

export async function listProducts(filters: Filters, cursor: string, signal?: AbortSignal) {
  const query = toListQuery(filters, pageSize, cursor || undefined);
  const response = await client.api.products.$get({ query }, { init: { signal } });
  return accepted(response).json();
}

export const productsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: [...keys.lists, filters],
    queryFn: ({ pageParam, signal }) => listProducts(filters, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 30_000,
  });

/** Filters that change keep showing what they found before until the answer is there. */
export const useProducts = (filters: Filters) =>
  useInfiniteQuery({ ...productsQuery(filters), placeholderData: keepPreviousData });
