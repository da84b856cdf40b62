import type { ListedStatus } from '@highstreet/catalog/contract';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Sort } from '../filters/filters.ts';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export type OwnList = { status: ListedStatus; q: string; sort: Sort };

export async function listOwnProducts({ status, q, sort }: OwnList, cursor: string, signal?: AbortSignal) {
  const query = {
    status,
    sort,
    limit: '50',
    ...(q === '' ? {} : { q }),
    ...(cursor === '' ? {} : { cursor }),
  };
  const response = await client.api.products.$get({ query }, { init: { signal } });
  return accepted(response).json();
}

export const ownProductsQuery = (list: OwnList) =>
  infiniteQueryOptions({
    queryKey: [...keys.lists, 'own', list],
    queryFn: ({ pageParam, signal }) => listOwnProducts(list, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useOwnProducts = (list: OwnList) =>
  useInfiniteQuery({ ...ownProductsQuery(list), placeholderData: keepPreviousData });
