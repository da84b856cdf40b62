import type { Payment } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** `id`: the payment's or its order's. */
export async function getPayment(id: string, signal?: AbortSignal): Promise<Payment> {
  return accepted(await client.api.payments[':id'].$get({ param: { id } }, { init: { signal } })).json();
}

export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.payment(id),
    queryFn: ({ signal }) => getPayment(id, signal),
    staleTime: 5_000,
  });

export const usePayment = (id: string) => useQuery(paymentQuery(id));
