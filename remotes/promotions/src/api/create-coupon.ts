import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InferRequestType } from 'hono/client';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type NewCoupon = InferRequestType<typeof client.api.coupons.$post>['json'];
/** What a coupon gives, without its code. */
export type CouponInput = Omit<NewCoupon, 'code' | 'sellerId'>;

export async function createCoupon(coupon: NewCoupon) {
  return accepted(await client.api.coupons.$post({ json: coupon })).json();
}

export function useCreateCoupon() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: createCoupon,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.coupons }),
  });
}
