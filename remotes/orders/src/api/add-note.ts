import type { AddNote } from '@highstreet/orders/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import { claimOf, type OrderRef } from './get-order.ts';
import { useChangeOrder } from './use-change-order.ts';

export async function addNote(ref: OrderRef, json: AddNote) {
  const request = { param: { id: ref.id }, query: claimOf(ref), json };
  return accepted(await client.api.orders[':id'].notes.$post(request)).json();
}

export const useAddNote = (ref: OrderRef) => useChangeOrder(ref, addNote);
