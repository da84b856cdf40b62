import type { AdjustReason, StockItem } from '@highstreet/inventory/contract';
import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { withOnHand } from '../stock/with-on-hand.ts';
import { client } from './client.ts';
import { changeKnownItem, refreshStock } from './known-items.ts';

/** What was counted at a location, on top of the `version` that was seen there. */
export type Count = {
  item: StockItem;
  locationId: string;
  version: number;
  onHand: number;
  reason: AdjustReason;
  note?: string;
};

export async function adjustStock({ item, locationId, version, onHand, reason, note }: Count) {
  const response = await client.api.inventory.adjustments.$post({
    header: { 'if-match': `"v${version}"` },
    json: { variantId: item.variantId, locationId, set: onHand, reason, ...(note ? { note } : {}) },
  });
  return accepted(response).json();
}

/** Shows the new count at once; what is refused is as it was, and read anew. */
export function useAdjustStock() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: adjustStock,
    onMutate: ({ item, locationId, onHand }) =>
      changeKnownItem(queryClient, item.variantId, (known) => withOnHand(known, locationId, onHand)),
    onSuccess: (item) => {
      changeKnownItem(queryClient, item.variantId, () => item);
      return refreshStock(queryClient, item.variantId);
    },
    onError: (_error, { item }) => {
      changeKnownItem(queryClient, item.variantId, () => item);
      return refreshStock(queryClient, item.variantId);
    },
  });
}
