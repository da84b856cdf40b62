import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

/** A product with the tag that a change of it must name. */
export async function getProductVersion(id: string, signal?: AbortSignal) {
  const response = await client.api.products[':idOrSlug'].$get(
    { param: { idOrSlug: id } },
    { init: { signal, cache: 'no-store' } },
  );
  const good = accepted(response);
  return { product: await good.json(), etag: good.headers.get('etag') ?? undefined };
}

/** Read once for an editor: what is being typed must not change under the hands. */
export const productVersionQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.product(id), 'version'],
    queryFn: ({ signal }) => getProductVersion(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const useProductVersion = (id: string) => useQuery(productVersionQuery(id));
