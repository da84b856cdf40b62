import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import type { OrderRef } from './get-order.ts';
import { useChangeOrder } from './use-change-order.ts';

export type ReturnDecision = {
  returnId: string;
  status: 'accepted' | 'refused';
  answer?: string;
  isRestocked: boolean;
};

export async function decideReturn({ id }: OrderRef, { returnId, ...json }: ReturnDecision) {
  const request = { param: { id, returnId }, json };
  return accepted(await client.api.orders[':id'].return[':returnId'].$patch(request)).json();
}

export const useDecideReturn = (ref: OrderRef) => useChangeOrder(ref, decideReturn);
