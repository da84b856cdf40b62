import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { apiKeysQuery } from './list-api-keys.ts';

export async function revokeApiKey(id: string): Promise<void> {
  await client.api.auth['api-keys'][':id'].$delete({ param: { id } });
}

export function useRevokeApiKey() {
  const cache = useQueryClient();
  const { queryKey } = apiKeysQuery;
  return useMutation({
    mutationFn: revokeApiKey,
    onSuccess: (_answer, id) => {
      cache.setQueryData(queryKey, (list) => list && { items: list.items.filter((key) => key.id !== id) });
    },
    onSettled: () => cache.invalidateQueries({ queryKey }),
  });
}
