import type { CreateRefund, Refund } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

type Order = { orderId: string; key: string; refund: CreateRefund };

/** Gives money back; with the same key only once. */
export async function refundPayment({ orderId, key, refund }: Order): Promise<Refund> {
  const input = { param: { id: orderId }, json: refund };
  const options = { headers: { 'idempotency-key': key } };
  return accepted(await client.api.payments[':id'].refunds.$post(input, options)).json();
}

export function useRefundPayment() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: refundPayment,
    onSettled: (_refund, _error, { orderId }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.payment(orderId) }),
        queryClient.invalidateQueries({ queryKey: keys.ledger }),
        queryClient.invalidateQueries({ queryKey: ['orders'] }),
      ]),
  });
}
