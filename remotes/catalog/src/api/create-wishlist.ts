import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

export async function createWishlist(name: string) {
  const response = await client.api.wishlists.$post({ json: { name } });
  return accepted(response).json();
}

export function useCreateWishlist() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createWishlist,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.wishlists }),
  });
}
