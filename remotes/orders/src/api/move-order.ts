import type { MoveOrder } from '@highstreet/orders/contract';
import { accepted } from '@highstreet/federation';
import { client } from './client.ts';
import type { OrderRef } from './get-order.ts';
import { useChangeOrder } from './use-change-order.ts';

/** Moves a part on; with `version` only when nobody else changed it since (else a problem with status 412). */
export async function moveOrder({ id, version, ...json }: MoveOrder & { id: string; version?: number }) {
  const header = version === undefined ? {} : { 'if-match': `"v${version}"` };
  return accepted(await client.api.orders[':id'].$patch({ param: { id }, header, json })).json();
}

export const useMoveOrder = (ref: OrderRef) =>
  useChangeOrder(ref, ({ id }, input: MoveOrder & { version?: number }) => moveOrder({ id, ...input }));
