import { accepted, useSession } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listWishlists(signal?: AbortSignal) {
  const response = await client.api.wishlists.$get({}, { init: { signal } });
  return (await accepted(response).json()).items;
}

export const wishlistsQuery = (userId: string) =>
  queryOptions({
    queryKey: [...keys.wishlists, userId],
    queryFn: ({ signal }) => listWishlists(signal),
    staleTime: 60_000,
  });

/** The wishlists of who is signed in; asks for nothing when nobody is. */
export function useWishlists() {
  const { user } = useSession();
  return useQuery({ ...wishlistsQuery(user?.id ?? ''), enabled: user !== null });
}
