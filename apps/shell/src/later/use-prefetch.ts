import { loadRoutes } from '@highstreet/federation/frame';
import { useEffect } from 'react';
import { matchRoutes } from 'react-router';
import { findSlice } from '../slices/find-slice.ts';
import { slices } from '../slices.ts';

/** Loads the code of a page when the pointer or the focus reaches a link to it. */
export function usePrefetch(): void {
  useEffect(() => {
    const abort = new AbortController();
    const options = { passive: true, signal: abort.signal };
    addEventListener('pointerover', prefetch, options);
    addEventListener('focusin', prefetch, options);
    addEventListener('touchstart', prefetch, options);
    return () => abort.abort();
  }, []);
}

const done = new Set<string>();

function prefetch(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || done.has(link.pathname))
    return;
  const slice = findSlice(slices, link.pathname);
  if (slice === undefined) return;
  done.add(link.pathname);
  warm(slice.name, link.pathname).catch(() => done.delete(link.pathname));
}

async function warm(slice: string, pathname: string): Promise<void> {
  const matches = matchRoutes(await loadRoutes(slice), pathname) ?? [];
  for (const { route } of matches) {
    if (typeof route.lazy === 'function') await route.lazy();
  }
}
