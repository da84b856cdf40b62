import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function retryPlacement(orderId: string) {
  return accepted(await client.api.checkout[':orderId'].retry.$post({ param: { orderId } })).json();
}

export function useRetryPlacement() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: retryPlacement,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.attention }),
  });
}
