import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

type Change = { id: string; name?: string; slug?: string; image?: string | null };

export async function updateCategory({ id, ...change }: Change) {
  return accepted(await client.api.categories[':id'].$patch({ param: { id }, json: change })).json();
}

export function useUpdateCategory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: updateCategory,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.categories }),
  });
}
