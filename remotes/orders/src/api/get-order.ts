import type { OrderView } from '@highstreet/orders/contract';
import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** An order and as whom it is read; guests bring a key. */
export type OrderRef = { id: string; as: OrderView; key?: string | undefined };

/** What a reader sends along with every request about an order. */
export const claimOf = ({ as, key }: OrderRef) => ({ as, ...(key === undefined ? {} : { key }) });

export async function getOrder(ref: OrderRef, signal?: AbortSignal) {
  const request = { param: { id: ref.id }, query: claimOf(ref) };
  return accepted(await client.api.orders[':id'].$get(request, { init: { signal } })).json();
}

export const orderQuery = (ref: OrderRef) =>
  queryOptions({ queryKey: [...keys.order(ref.id), ref.as], queryFn: ({ signal }) => getOrder(ref, signal) });

/** Guests have no socket, so their page asks again. */
export const useOrder = (ref: OrderRef) =>
  useQuery({ ...orderQuery(ref), ...(ref.key === undefined ? {} : { refetchInterval: 15_000 }) });
