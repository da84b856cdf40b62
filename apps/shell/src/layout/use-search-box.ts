import { loadRemoteModule } from '@highstreet/federation/frame';
import { useCallback, useEffect, useState } from 'react';
import { whenIdle } from '../routing/use-idle.ts';

export const searchBox = { slice: 'catalog', module: './fragments/search-box' };

/** Loads the search box when the browser is idle; `load` tries again after a failure. */
export function useSearchBox(): { isLoaded: boolean; load(): void } {
  const [isLoaded, setLoaded] = useState(false);
  const load = useCallback(() => {
    loadRemoteModule(searchBox.slice, searchBox.module).then(
      () => setLoaded(true),
      () => setLoaded(false),
    );
  }, []);
  useEffect(() => whenIdle(load), [load]);
  return { isLoaded, load };
}
