import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function getSharedWishlist(token: string, signal?: AbortSignal) {
  const response = await client.api.wishlists.shared[':token'].$get(
    { param: { token } },
    { init: { signal } },
  );
  return accepted(response).json();
}

export const sharedWishlistQuery = (token: string) =>
  queryOptions({
    queryKey: [...keys.all, 'shared-wishlist', token],
    queryFn: ({ signal }) => getSharedWishlist(token, signal),
  });

export const useSharedWishlist = (token: string) => useQuery(sharedWishlistQuery(token));
