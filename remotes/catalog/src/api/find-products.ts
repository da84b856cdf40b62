import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Sort } from '../filters/filters.ts';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

type Shelf = { sort: Sort; limit: number; category?: string; seller?: string; q?: string };

/** The shelves of the home page; the best rated begin with the picks at its top. */
export const picksCount = 3;
export const newestShelf: Shelf = { sort: 'newest', limit: 8 };
export const ratedShelf: Shelf = { sort: 'rating', limit: picksCount + 8 };

export async function findProducts({ limit, ...shelf }: Shelf, signal?: AbortSignal) {
  const query = { ...shelf, limit: String(limit) };
  const response = await client.api.products.$get({ query }, { init: { signal } });
  return (await accepted(response).json()).items;
}

export const shelfQuery = (shelf: Shelf) =>
  queryOptions({
    queryKey: [...keys.lists, 'shelf', shelf],
    queryFn: ({ signal }) => findProducts(shelf, signal),
    staleTime: 60_000,
  });

export const useShelf = (shelf: Shelf) => useQuery(shelfQuery(shelf));
