import type { Quote, QuoteRequest } from '@highstreet/checkout/contract';
import { accepted } from '@highstreet/federation';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getQuote(json: QuoteRequest, signal?: AbortSignal): Promise<Quote> {
  return accepted(await client.api.checkout.quote.$post({ json }, { init: { signal } })).json();
}

export const quoteQuery = (request: QuoteRequest) =>
  queryOptions({
    queryKey: [...keys.quotes, request],
    queryFn: ({ signal }) => getQuote(request, signal),
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  });

/** What the cart costs there, live: the last totals stand until the new ones are worked out. */
export const useQuote = (request: QuoteRequest, isWanted: boolean) =>
  useQuery({ ...quoteQuery(request), enabled: isWanted });
