import type { CreateReplay } from '@highstreet/events-worker/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted } from '@highstreet/federation';
import { events } from './client.ts';
import { keys } from './keys.ts';

export async function replayEvents(json: CreateReplay) {
  return accepted(await events.api.events.replays.$post({ json })).json();
}

export async function discardDeadLetter(param: { consumer: string; eventId: string }) {
  await events.api.events['dead-letters'][':consumer'][':eventId'].$delete({ param });
}

/** Hands events to a subscriber again; what has taken effect does not do so twice. */
export function useReplay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: replayEvents,
    onSettled: () => client.invalidateQueries({ queryKey: keys.live }),
  });
}

export function useDiscard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: discardDeadLetter,
    onSettled: () => client.invalidateQueries({ queryKey: keys.live }),
  });
}
