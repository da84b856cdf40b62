import type { GiftCardStatus } from '@highstreet/promotions/contract';
import { accepted } from '@highstreet/federation';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export type CardList = { status: GiftCardStatus | 'all'; q: string };

export async function listGiftCards({ status, q }: CardList, cursor: string, signal?: AbortSignal) {
  const query = {
    limit: '50',
    ...(status === 'all' ? {} : { status }),
    ...(q === '' ? {} : { q }),
    ...(cursor === '' ? {} : { cursor }),
  };
  return accepted(await client.api['gift-cards'].$get({ query }, { init: { signal } })).json();
}

export const giftCardsQuery = (list: CardList) =>
  infiniteQueryOptions({
    queryKey: [...keys.giftCards, 'all', list],
    queryFn: ({ pageParam, signal }) => listGiftCards(list, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const useGiftCards = (list: CardList) =>
  useInfiniteQuery({ ...giftCardsQuery(list), placeholderData: keepPreviousData });
