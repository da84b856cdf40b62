import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function deleteWishlist(id: string) {
  await client.api.wishlists[':id'].$delete({ param: { id } });
}

export function useDeleteWishlist() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: deleteWishlist,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.wishlists }),
  });
}
