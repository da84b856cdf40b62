import type { StockItem, StockSettings } from '@highstreet/inventory/contract';
import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { changeKnownItem, refreshStock } from './known-items.ts';

type Change = { item: StockItem; settings: StockSettings };

export async function changeSettings({ item, settings }: Change) {
  const request = client.api.inventory[':id'].$patch({ param: { id: item.variantId }, json: settings });
  return accepted(await request).json();
}

/** Shows the setting at once; one that is refused is as it was. */
export function useChangeSettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changeSettings,
    onMutate: ({ item, settings }) =>
      changeKnownItem(queryClient, item.variantId, (known) => ({ ...known, ...settings })),
    onError: (_error, { item }) => changeKnownItem(queryClient, item.variantId, () => item),
    onSuccess: (item) => {
      changeKnownItem(queryClient, item.variantId, () => item);
      return refreshStock(queryClient);
    },
  });
}
