import type { Placement, PlaceOrder, Quote } from '@highstreet/checkout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { isPassing, usePlacement } from '../api/get-placement.ts';
import { keys } from '../api/keys.ts';
import { placeOrder } from '../api/place-order.ts';
import { problemSlug } from '../api/problem-slug.ts';
import { answered, type Attempt, keepAttempt, newAttempt, recallAttempt } from './attempt.ts';

/** How often an order that got no answer is sent again before the person is asked. */
const mostRetries = 12;

type Ends = {
  onRefused: (error: unknown) => void;
  onEnd: (placement: Placement, attempt: Attempt) => void;
};

/** Sends the order, follows it, and goes on with it after a reload. There is one order for one attempt. */
export function usePlacing({ onRefused, onEnd }: Ends) {
  const [attempt, setAttempt] = useState(recallAttempt);
  const change = (next: Attempt | null) => {
    keepAttempt(next);
    setAttempt(next);
  };
  const sending = useSending(change, onRefused);
  const placed = attempt?.placed;
  const following = usePlacement(placed?.orderId ?? null, placed?.accessKey);
  const placement = placed && following.data;
  useResumed(attempt, (unanswered) => sending.mutate(unanswered));
  useAtEnd(placement, (ended) => {
    if (!attempt) return;
    change(null);
    onEnd(ended, attempt);
  });
  return {
    attempt,
    placement,
    /** No answer yet although it was asked for more than once. */
    isUnheard: sending.isPending ? sending.failureCount > 0 || sending.isPaused : following.failureCount > 0,
    /** It was sent or asked for in vain; `again` sends the same order, or asks again. */
    isStalled: attempt !== null && (placed ? following.isError : sending.isError),
    start: (order: PlaceOrder, quote: Quote) => {
      const begun = newAttempt(order, quote);
      change(begun);
      sending.mutate(begun);
    },
    again: () => {
      if (placed) void following.refetch();
      else if (attempt) sending.mutate(attempt);
    },
    giveUp: () => change(null),
  };
}

function useSending(change: (next: Attempt | null) => void, onRefused: Ends['onRefused']) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, order }: Attempt) => placeOrder(key, order),
    retry: (failures, error) => isWorthRepeating(error) && failures < mostRetries,
    retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
    onSuccess: (placement, sent) => {
      queryClient.setQueryData(keys.placement(placement.orderId), placement);
      change(answered(sent, placement));
    },
    onError: (error) => {
      if (isWorthRepeating(error)) return;
      change(null);
      onRefused(error);
    },
  });
}

function isWorthRepeating(error: unknown): boolean {
  return isPassing(error) || problemSlug(error) === 'request-in-progress';
}

/** After a reload: what got no answer is sent again, under the same key. */
function useResumed(attempt: Attempt | null, send: (unanswered: Attempt) => void): void {
  const resume = useEffectEvent(() => {
    if (attempt && !attempt.placed) send(attempt);
  });
  useEffect(() => resume(), []);
}

function useAtEnd(placement: Placement | undefined, onEnd: (placement: Placement) => void): void {
  const end = useEffectEvent(onEnd);
  const isOver = placement?.state === 'placed' || placement?.state === 'failed';
  useEffect(() => {
    if (isOver) end(placement);
  }, [isOver, placement]);
}
