import type { Placement, PlacementAct } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

type Act = PlacementAct & { orderId: string; key: string };

export async function actOnPlacement({ orderId, key, ...json }: Act): Promise<Placement> {
  const input = { param: { orderId }, query: { key }, json };
  return accepted(await client.api.checkout[':orderId'].actions.$post(input)).json();
}

/** Takes or gives up the second step of a payment. */
export function useActOnPlacement() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: actOnPlacement,
    onSuccess: (placement) => queryClient.setQueryData(keys.placement(placement.orderId), placement),
    onError: (_error, { orderId }) => queryClient.invalidateQueries({ queryKey: keys.placement(orderId) }),
  });
}
