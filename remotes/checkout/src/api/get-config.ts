import type { CheckoutConfig } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getConfig(signal?: AbortSignal): Promise<CheckoutConfig> {
  return accepted(await client.api.checkout.config.$get({}, { init: { signal } })).json();
}

export const configQuery = () =>
  queryOptions({
    queryKey: keys.config,
    queryFn: ({ signal }) => getConfig(signal),
    staleTime: 10 * 60_000,
  });

export const useConfig = () => useQuery(configQuery());
