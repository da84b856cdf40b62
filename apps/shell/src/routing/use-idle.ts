import { useEffect, useState } from 'react';

/** Turns true once the page has loaded and the browser has nothing better to do; at the latest after `latest` ms. */
export function useIdle(latest = 2_500): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true), latest), [latest]);
  return isIdle;
}

/** Runs `work` when the page has loaded and the browser is idle. Returns how to call it off. */
export function whenIdle(work: () => void, latest = 2_500): () => void {
  const abort = new AbortController();
  const later = () => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: latest });
    else setTimeout(run, 200);
  };
  const run = () => {
    if (!abort.signal.aborted) work();
  };
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true, signal: abort.signal });
  return () => abort.abort();
}
