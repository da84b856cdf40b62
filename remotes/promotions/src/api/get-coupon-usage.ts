import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getCouponUsage(id: string, days: number, signal?: AbortSignal) {
  const query = { days: String(days) };
  return accepted(
    await client.api.coupons[':id'].usage.$get({ param: { id }, query }, { init: { signal } }),
  ).json();
}

export const usageQuery = (id: string, days: number) =>
  queryOptions({
    queryKey: [...keys.coupon(id), 'usage', days],
    queryFn: ({ signal }) => getCouponUsage(id, days, signal),
  });

export const useCouponUsage = (id: string, days: number) => useQuery(usageQuery(id, days));
