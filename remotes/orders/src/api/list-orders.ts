import type { OrderStatus, OrderView } from '@highstreet/orders/contract';
import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type OrderList = { as: OrderView; status?: OrderStatus | undefined; q?: string; limit?: number };

export async function listOrders(
  { as, status, q, limit = 24 }: OrderList,
  cursor: string,
  signal?: AbortSignal,
) {
  const query = {
    as,
    limit: String(limit),
    ...(status === undefined ? {} : { status }),
    ...(q ? { q } : {}),
    ...(cursor === '' ? {} : { cursor }),
  };
  return accepted(await client.api.orders.$get({ query }, { init: { signal } })).json();
}

export const ordersQuery = (list: OrderList) =>
  infiniteQueryOptions({
    queryKey: [...keys.lists, list],
    queryFn: ({ pageParam, signal }) => listOrders(list, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useOrders = (list: OrderList) =>
  useInfiniteQuery({ ...ordersQuery(list), placeholderData: keepPreviousData });
