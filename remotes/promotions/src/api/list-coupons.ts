import type { CouponStatus } from '@highstreet/promotions/contract';
import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type CouponList = { status: CouponStatus | 'all'; q: string };

export async function listCoupons({ status, q }: CouponList, cursor: string, signal?: AbortSignal) {
  const query = {
    limit: '50',
    ...(status === 'all' ? {} : { status }),
    ...(q === '' ? {} : { q }),
    ...(cursor === '' ? {} : { cursor }),
  };
  return accepted(await client.api.coupons.$get({ query }, { init: { signal } })).json();
}

export const couponsQuery = (list: CouponList) =>
  infiniteQueryOptions({
    queryKey: [...keys.coupons, list],
    queryFn: ({ pageParam, signal }) => listCoupons(list, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useCoupons = (list: CouponList) =>
  useInfiniteQuery({ ...couponsQuery(list), placeholderData: keepPreviousData });
