import type { StockItem, StockPage } from '@highstreet/inventory/contract';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { itemQuery } from './get-item.ts';
import { keys } from './keys.ts';

type Pages = InfiniteData<StockPage, string>;

/** Changes an item wherever it is shown. */
export function changeKnownItem(
  client: QueryClient,
  variantId: string,
  change: (item: StockItem) => StockItem,
): void {
  client.setQueryData(itemQuery(variantId).queryKey, (item) => item && change(item));
  client.setQueriesData<Pages>(
    { queryKey: keys.lists },
    (known) => known && changeInPages(known, variantId, change),
  );
}

/** The pages with one item changed; those without it stay the same objects. */
export function changeInPages(
  known: Pages,
  variantId: string,
  change: (item: StockItem) => StockItem,
): Pages {
  const pages = known.pages.map((page) =>
    page.items.some((item) => item.variantId === variantId)
      ? { ...page, items: page.items.map((item) => (item.variantId === variantId ? change(item) : item)) }
      : page,
  );
  return { ...known, pages };
}

/** Reads anew whatever shows stock, and the ledger of the item. */
export async function refreshStock(client: QueryClient, variantId?: string): Promise<void> {
  const touched = variantId === undefined ? [] : [keys.item(variantId), keys.movements(variantId)];
  await Promise.all(
    [keys.lists, keys.locations, ...touched].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}
