import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getWishlist(id: string, signal?: AbortSignal) {
  const response = await client.api.wishlists[':id'].$get({ param: { id } }, { init: { signal } });
  return accepted(response).json();
}

export const wishlistQuery = (id: string) =>
  queryOptions({ queryKey: keys.wishlist(id), queryFn: ({ signal }) => getWishlist(id, signal) });

export const useWishlist = (id: string) => useQuery(wishlistQuery(id));
