import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferRequestType } from 'hono/client';
import { client } from './client.ts';
import { keys } from './keys.ts';

type Json = InferRequestType<(typeof client.api)['gift-cards']['$post']>['json'];
/** `key` makes a second try the same request: money is issued once. */
export type NewGiftCard = Json & { key: string };

export async function issueGiftCard({ key, ...json }: NewGiftCard) {
  const headers = { 'idempotency-key': key };
  return accepted(await client.api['gift-cards'].$post({ json }, { headers })).json();
}

export function useIssueGiftCard() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: issueGiftCard,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.giftCards }),
  });
}
