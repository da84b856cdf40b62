import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { events } from './client.ts';
import { firstPage } from './first-page.ts';
import { keys } from './keys.ts';
import { usePause } from './use-live.ts';

export async function listDeadLetters(
  consumer: string | undefined,
  cursor: string | undefined,
  signal?: AbortSignal,
) {
  const query = { consumer, cursor, limit: '50' };
  return accepted(await events.api.events['dead-letters'].$get({ query }, { init: { signal } })).json();
}

export async function listSubscriptions(signal?: AbortSignal) {
  return accepted(await events.api.events.subscriptions.$get({}, { init: { signal } })).json();
}

export async function getEvent(id: string, signal?: AbortSignal) {
  return accepted(await events.api.events[':id'].$get({ param: { id } }, { init: { signal } })).json();
}

export const deadLettersQuery = (consumer: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keys.deadLetters, consumer ?? null],
    queryFn: ({ pageParam, signal }) => listDeadLetters(consumer, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const eventQuery = (id: string) =>
  queryOptions({ queryKey: [...keys.event, id], queryFn: ({ signal }) => getEvent(id, signal) });

export const useDeadLetters = (consumer: string | undefined) =>
  useInfiniteQuery({ ...deadLettersQuery(consumer), refetchInterval: usePause() });

export const useSubscriptions = () =>
  useQuery({
    queryKey: keys.subscriptions,
    queryFn: ({ signal }) => listSubscriptions(signal),
    refetchInterval: usePause(),
  });

export const useEvent = (id: string) => useQuery(eventQuery(id));
