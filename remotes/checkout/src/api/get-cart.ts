import type { Cart } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getCart(signal?: AbortSignal): Promise<Cart> {
  return accepted(await client.api.cart.$get({}, { init: { signal } })).json();
}

export const cartQuery = () =>
  queryOptions({
    queryKey: keys.cart,
    queryFn: ({ signal }) => getCart(signal),
    staleTime: 30_000,
  });

/** The cart; `isWanted` false: shows what is known and asks for nothing. */
export const useCart = (isWanted = true) => useQuery({ ...cartQuery(), enabled: isWanted });
