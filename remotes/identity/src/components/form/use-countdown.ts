import { useCallback, useSyncExternalStore } from 'react';

/** Whole seconds until `until` (ms since 1970), 0 when it has passed or there is none. */
export function useCountdown(until: number | null): number {
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = until === null ? undefined : setInterval(onTick, 250);
      return () => clearInterval(timer);
    },
    [until],
  );
  return useSyncExternalStore(subscribe, () => secondsUntil(until, Date.now()));
}

export function secondsUntil(until: number | null, now: number): number {
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

/** `75` is `1:15`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
