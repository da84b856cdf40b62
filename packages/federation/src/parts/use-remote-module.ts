import { useState } from 'react';
import { loadRemoteModule } from '../load/load-remote-module.ts';

interface Loading {
  promise: Promise<unknown>;
  attempt: number;
  key: string;
}

/** The module as a promise that stays the same over renders, and a way to load it once more after a failure. */
export function useRemoteModule(slice: string, module: string) {
  const key = `${slice} ${module}`;
  const begin = (attempt: number): Loading => ({
    promise: quietly(loadRemoteModule(slice, module)),
    attempt,
    key,
  });
  const [loading, setLoading] = useState(() => begin(0));
  const current = loading.key === key ? loading : begin(0);
  if (current !== loading) setLoading(current);
  return { ...current, retry: () => setLoading(begin(current.attempt + 1)) };
}

/** The boundary shows the failure; without this the browser would also call it unhandled. */
function quietly(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => undefined);
  return promise;
}
