import { accepted } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import type { CouponInput } from './create-coupon.ts';
import { couponQuery } from './get-coupon.ts';
import { keys } from './keys.ts';

type Change = { id: string; etag: string | undefined; change: Partial<CouponInput> };

export async function updateCoupon({ id, etag, change }: Change) {
  const response = accepted(
    await client.api.coupons[':id'].$patch({ param: { id }, header: { 'if-match': etag }, json: change }),
  );
  return { coupon: await response.json(), etag: response.headers.get('etag') ?? undefined };
}

export function useUpdateCoupon() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: updateCoupon,
    onSuccess: (version) => {
      queryClient.setQueryData(couponQuery(version.coupon.id).queryKey, version);
      return queryClient.invalidateQueries({ queryKey: keys.coupons });
    },
  });
}
