import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function blockGiftCard({ id, isBlocked }: { id: string; isBlocked: boolean }) {
  const request = { param: { id }, header: {}, json: { isBlocked } };
  return accepted(await client.api['gift-cards'][':id'].$patch(request)).json();
}

export function useBlockGiftCard() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: blockGiftCard,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.giftCards }),
  });
}
