import type { CreateApiKey } from '@highstreet/identity/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type NewKey = Omit<CreateApiKey, 'limitPerMinute'>;

/** Makes a key; its text is in this answer only. */
export async function createApiKey(input: NewKey) {
  return accepted(await client.api.auth['api-keys'].$post({ json: input })).json();
}

export function useCreateApiKey() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: createApiKey,
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.apiKeys }),
  });
}
