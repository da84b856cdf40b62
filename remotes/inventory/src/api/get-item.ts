import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getItem(variantId: string, signal?: AbortSignal) {
  const request = client.api.inventory[':id'].$get({ param: { id: variantId } }, { init: { signal } });
  return accepted(await request).json();
}

export const itemQuery = (variantId: string) =>
  queryOptions({ queryKey: keys.item(variantId), queryFn: ({ signal }) => getItem(variantId, signal) });

export const useItem = (variantId: string) => useQuery(itemQuery(variantId));
