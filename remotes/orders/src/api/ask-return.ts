import type { AskReturn } from '@highstreet/orders/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import type { OrderRef } from './get-order.ts';
import { useChangeOrder } from './use-change-order.ts';

export async function askReturn({ id, key }: OrderRef, json: AskReturn) {
  const request = { param: { id }, query: key === undefined ? {} : { key }, json };
  return accepted(await client.api.orders[':id'].return.$post(request)).json();
}

export const useAskReturn = (ref: OrderRef) => useChangeOrder(ref, askReturn);
