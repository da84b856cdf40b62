import type { LedgerPage } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listLedger(cursor: string, signal?: AbortSignal): Promise<LedgerPage> {
  const query = { limit: '100', ...(cursor === '' ? {} : { cursor }) };
  return accepted(await client.api.payouts.lines.$get({ query }, { init: { signal } })).json();
}

export const ledgerQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.ledger,
    queryFn: ({ pageParam, signal }) => listLedger(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useLedger = () => useInfiniteQuery(ledgerQuery());
