import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

type Change = { id: string; name?: string; shared?: boolean };

export async function updateWishlist({ id, ...change }: Change) {
  const response = await client.api.wishlists[':id'].$patch({ param: { id }, json: change });
  return accepted(response).json();
}

export function useUpdateWishlist() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: updateWishlist,
    onSettled: (_list, _error, { id }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.wishlists }),
        queryClient.invalidateQueries({ queryKey: keys.wishlist(id) }),
      ]),
  });
}
