import type { Placement } from '@highstreet/checkout/contract';
import { accepted, useRealtimeState, useTopic } from '@highstreet/federation';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

export async function getPlacement(orderId: string, key?: string, signal?: AbortSignal): Promise<Placement> {
  const input = { param: { orderId }, query: key === undefined ? {} : { key } };
  return accepted(await client.api.checkout[':orderId'].$get(input, { init: { signal } })).json();
}

export const placementQuery = (orderId: string, key?: string) =>
  queryOptions({
    queryKey: keys.placement(orderId),
    queryFn: ({ signal }) => getPlacement(orderId, key, signal),
    staleTime: 0,
  });

/** In ms. While it goes on it is asked for; live updates make that a precaution. */
const askedAgain = { alone: 700, live: 2_500 };

/** How a placement goes, until it has come to an end. A lost connection is waited out. */
export function usePlacement(orderId: string | null, key?: string) {
  const queryClient = useQueryClient();
  const isLive = useRealtimeState() === 'connected';
  const query = placementQuery(orderId ?? '', key);
  const read = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useTopic(orderId === null ? null : `order:${orderId}`, read, read);
  return useQuery({
    ...query,
    enabled: orderId !== null,
    retry: (failures, error) => isPassing(error) && failures < 60,
    retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
    refetchInterval: ({ state }) =>
      state.data?.state === 'placing' ? askedAgain[isLive ? 'live' : 'alone'] : false,
  });
}

/** No answer, or one that may be another in a moment. */
export function isPassing(error: unknown): boolean {
  const status: unknown = typeof error === 'object' && error !== null && Reflect.get(error, 'status');
  return typeof status !== 'number' || status === 0 || status === 408 || status === 429 || status >= 500;
}
