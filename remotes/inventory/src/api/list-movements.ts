import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listMovements(variantId: string, cursor: string, signal?: AbortSignal) {
  const query = { limit: '50', ...(cursor === '' ? {} : { cursor }) };
  const request = client.api.inventory[':id'].movements.$get(
    { param: { id: variantId }, query },
    { init: { signal } },
  );
  return accepted(await request).json();
}

export const movementsQuery = (variantId: string) =>
  infiniteQueryOptions({
    queryKey: keys.movements(variantId),
    queryFn: ({ pageParam, signal }) => listMovements(variantId, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useMovements = (variantId: string) => useInfiniteQuery(movementsQuery(variantId));
