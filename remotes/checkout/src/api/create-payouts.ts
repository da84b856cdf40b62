import type { PayoutBatch } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

type Order = { key: string; currency: string };

/** Pays out to all sellers of a currency; with the same key only once. */
export async function createPayouts({ key, currency }: Order): Promise<PayoutBatch> {
  const json = { method: 'file' as const, currency };
  const options = { headers: { 'idempotency-key': key } };
  return accepted(await client.api.payouts.$post({ json }, options)).json();
}

export function useCreatePayouts() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createPayouts,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.payouts }),
        queryClient.invalidateQueries({ queryKey: keys.ledger }),
      ]),
  });
}
