import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import type { NewCoupon } from './create-coupon.ts';
import { keys } from './keys.ts';

/** `key` makes a second try the same request: codes are made once. */
export type BulkCoupon = NewCoupon & { count: number; key: string };

export async function createBulkCoupon({ key, ...json }: BulkCoupon) {
  const headers = { 'idempotency-key': key };
  return accepted(await client.api.coupons.bulk.$post({ json }, { headers })).json();
}

export function useCreateBulkCoupon() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createBulkCoupon,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.coupons }),
  });
}
