import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function claimGiftCard(code: string) {
  return accepted(await client.api['gift-cards'].claim.$post({ json: { code } })).json();
}

export function useClaimGiftCard() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: claimGiftCard,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.giftCards }),
  });
}
