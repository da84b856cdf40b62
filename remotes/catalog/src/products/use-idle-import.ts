import { useEffect, useEffectEvent } from 'react';

/** Loads the code of the page that probably comes next, once the browser has nothing better to do. */
export function useIdleImport(load: () => Promise<unknown>): void {
  const start = useEffectEvent(() => void load().catch(() => undefined));
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(start, 2000);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(start, { timeout: 5000 });
    return () => cancelIdleCallback(request);
  }, []);
}
