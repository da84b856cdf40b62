import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { accepted } from '@highstreet/federation';
import { keys } from './keys.ts';

type New = { name: string; parentId: string | null; slug?: string; image?: string };

export async function createCategory(category: New) {
  return accepted(await client.api.categories.$post({ json: category })).json();
}

export function useCreateCategory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createCategory,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.categories }),
  });
}
