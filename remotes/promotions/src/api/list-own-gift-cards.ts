import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function listOwnGiftCards(cursor: string, signal?: AbortSignal) {
  const query = { limit: '50', ...(cursor === '' ? {} : { cursor }) };
  return accepted(await client.api['gift-cards'].mine.$get({ query }, { init: { signal } })).json();
}

export const ownGiftCardsQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.ownGiftCards,
    queryFn: ({ pageParam, signal }) => listOwnGiftCards(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useOwnGiftCards = (isOn: boolean) => useInfiniteQuery({ ...ownGiftCardsQuery(), enabled: isOn });
