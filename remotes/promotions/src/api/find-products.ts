import { accepted } from '@highstreet/federation';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { catalog } from './other-clients.ts';
import { keys } from './keys.ts';

/** Which products: by id, or those on the street of a seller, a category or with some words. */
export type ProductSearch = { ids?: string[]; seller?: string; category?: string; q?: string };

const most = 20;

export async function findProducts({ ids, ...search }: ProductSearch, signal?: AbortSignal) {
  const limit = { limit: String(most) };
  const query = ids ? { ...limit, ids: ids.join(',') } : { ...limit, ...search };
  const response = await catalog.api.products.$get({ query }, { init: { signal } });
  return (await accepted(response).json()).items;
}

export const productsQuery = (search: ProductSearch) =>
  queryOptions({
    queryKey: [...keys.all, 'products', search],
    queryFn: ({ signal }) => findProducts(search, signal),
    staleTime: 60_000,
  });

export const useProducts = (search: ProductSearch, isOn = true) =>
  useQuery({ ...productsQuery(search), enabled: isOn, placeholderData: keepPreviousData });
