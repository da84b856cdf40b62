import type { CancelOrder } from '@highstreet/orders/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { claimOf, type OrderRef } from './get-order.ts';
import { useChangeOrder } from './use-change-order.ts';

export async function cancelOrder(ref: OrderRef, json: CancelOrder) {
  const request = { param: { id: ref.id }, query: claimOf(ref), header: {}, json };
  return accepted(await client.api.orders[':id'].cancel.$post(request)).json();
}

export const useCancelOrder = (ref: OrderRef) => useChangeOrder(ref, cancelOrder);
