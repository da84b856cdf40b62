import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { expectOk } from './expect-ok.ts';
import { keys } from './keys.ts';

export async function getProduct(idOrSlug: string, signal?: AbortSignal) {
  const response = await client.api.products[':idOrSlug'].$get({ param: { idOrSlug } }, { init: { signal } });
  return expectOk(response).json();
}

export const productQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: keys.product(idOrSlug),
    queryFn: ({ signal }) => getProduct(idOrSlug, signal),
    staleTime: 30_000,
  });

export const useProduct = (idOrSlug: string) => useQuery(productQuery(idOrSlug));
