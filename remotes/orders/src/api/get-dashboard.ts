import { accepted } from '@highstreet/federation';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type DashboardView = { as: 'seller' | 'admin'; days: number };

/** Days begin where the reader is. */
export async function getDashboard({ as, days }: DashboardView, signal?: AbortSignal) {
  const offset = String(-new Date().getTimezoneOffset());
  const query = { as, days: String(days), offset };
  return accepted(await client.api.orders.dashboard.$get({ query }, { init: { signal } })).json();
}

export const useDashboard = (view: DashboardView) =>
  useQuery({
    queryKey: [...keys.dashboard, view],
    queryFn: ({ signal }) => getDashboard(view, signal),
    placeholderData: keepPreviousData,
  });
