import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Realtime } from './realtime.ts';
import type { RealtimeState } from './realtime-socket.ts';
import type { LiveMessage } from './topic-listeners.ts';

export type { LiveMessage, RealtimeState };

let loading: Promise<Realtime> | undefined;
let opened: Realtime | undefined;
const watchers = new Set<() => void>();

/** Loads live updates, which no page needs before it stands. */
function load(): Promise<Realtime> {
  loading ??= import('./open-realtime.ts').then(({ openRealtime }) => {
    opened = openRealtime();
    opened.watchState(changed);
    changed();
    return opened;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

function changed(): void {
  for (const watcher of watchers) watcher();
}

/**
 * Calls `onMessage` for everything that happens on a topic while the part is shown; null listens to nothing. When events may have been missed,
 * `onResync` is called, by default everything on the page is read anew.
 */
export function useTopic(
  topic: string | null,
  onMessage: (message: LiveMessage) => void,
  onResync?: () => void,
): void {
  const queryClient = useQueryClient();
  const take = useEffectEvent(onMessage);
  const readAnew = useEffectEvent(onResync ?? (() => void queryClient.invalidateQueries()));
  useEffect(() => {
    if (topic === null) return undefined;
    let end: (() => void) | undefined;
    let isShown = true;
    const listener = { onMessage: (message: LiveMessage) => take(message), onResync: () => readAnew() };
    void load().then(
      (realtime) => {
        if (isShown) end = realtime.listen(topic, listener);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
      end?.();
    };
  }, [topic]);
}

/** How the connection for live updates stands. `isNeeded`: loads it, so that a signed-in person has one on every page. */
export function useRealtimeState(isNeeded = false): RealtimeState {
  useEffect(() => {
    if (isNeeded) load().catch(() => undefined);
  }, [isNeeded]);
  return useSyncExternalStore(watch, () => opened?.getState() ?? 'off');
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
