import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** A coupon with the tag that a change of it must name. */
export async function getCoupon(id: string, signal?: AbortSignal) {
  const response = accepted(await client.api.coupons[':id'].$get({ param: { id } }, { init: { signal } }));
  return { coupon: await response.json(), etag: response.headers.get('etag') ?? undefined };
}

/** Read once for an editor: what is being typed must not change under the hands. */
export const couponQuery = (id: string) =>
  queryOptions({
    queryKey: keys.coupon(id),
    queryFn: ({ signal }) => getCoupon(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const useCoupon = (id: string) => useQuery(couponQuery(id));
