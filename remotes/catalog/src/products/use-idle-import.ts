import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

/** How long the page's pictures have the line for themselves, in ms. */
const settleTime = 1_500;

/** Loads the code of the page that probably comes next, once this one shows what it has read and the browser has nothing better to do. */
export function useIdleImport(load: () => Promise<unknown>): void {
  const start = useEffectEvent(() => void load().catch(() => undefined));
  const isReading = useIsFetching() > 0;
  useEffect(() => {
    if (isReading) return;
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 5_000 });
      else start();
    }, settleTime);
    return () => clearTimeout(timer);
  }, [isReading]);
}
