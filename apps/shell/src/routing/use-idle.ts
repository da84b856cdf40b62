import { useEffect, useState } from 'react';

const { promise: firstPage, resolve: firstPageStands } = Promise.withResolvers<void>();

/** Called once the first page is shown, or has failed: what only makes the next moment nicer may load from now on. */
export { firstPageStands };

/** Turns true when the first page stands. */
export function useFirstPageStands(): boolean {
  const [doesStand, setStands] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void firstPage.then(() => isWanted && setStands(true));
    return () => void (isWanted = false);
  }, []);
  return doesStand;
}

/** Turns true when the first page stands and the browser has nothing better to do. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle;
}

/** Runs `work` when the first page stands and the browser is idle. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  let isWanted = true;
  const run = () => {
    if (isWanted) work();
  };
  void firstPage.then(() => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 2_000 });
    else setTimeout(run, 200);
  });
  return () => {
    isWanted = false;
  };
}
