import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getProduct(idOrSlug: string, signal?: AbortSignal) {
  const response = await client.api.products[':idOrSlug'].$get({ param: { idOrSlug } }, { init: { signal } });
  return accepted(response).json();
}

export const productQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: keys.product(idOrSlug),
    queryFn: ({ signal }) => getProduct(idOrSlug, signal),
    staleTime: 30_000,
  });

export const useProduct = (idOrSlug: string) => useQuery(productQuery(idOrSlug));
