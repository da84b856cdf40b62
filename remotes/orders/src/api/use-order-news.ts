import type { OrderChange } from '@highstreet/orders/contract';
import { useSession, useTopic, type LiveMessage } from '@highstreet/federation';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { useThrottled } from './use-throttled.ts';

/** A busy shop reads its lists anew this often. */
const PAUSE_MS = 1_000;

/** Reads an order anew when it has changed somewhere else. */
export function useOrderNews(id: string): void {
  const queryClient = useQueryClient();
  const { status } = useSession();
  const readAnew = () => void queryClient.invalidateQueries({ queryKey: keys.order(id) });
  useTopic(status === 'signed-in' ? `order:${id}` : null, readAnew, readAnew);
}

/** Reads lists and figures anew when an order of theirs has changed. `onCreated` is told of each new one. */
export function useOrdersNews(as: OrderChange['as'], onCreated?: (change: OrderChange) => void): void {
  const queryClient = useQueryClient();
  const { status } = useSession();
  const readAnew = useThrottled(() => {
    void queryClient.invalidateQueries({ queryKey: keys.lists });
    void queryClient.invalidateQueries({ queryKey: keys.dashboard });
  }, PAUSE_MS);
  const take = ({ type, data }: LiveMessage) => {
    if (!isChange(data) || data.as !== as) return;
    readAnew();
    if (type === 'order.created') onCreated?.(data);
  };
  useTopic(status === 'signed-in' ? 'orders' : null, take, readAnew);
}

function isChange(data: unknown): data is OrderChange {
  return typeof data === 'object' && data !== null && 'orderId' in data && 'as' in data;
}
