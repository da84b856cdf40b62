import { ToastRegion } from '@highstreet/ui/toast';
import { ShellKeys } from './shell-keys.tsx';
import { LiveNotice } from './live-notice.tsx';
import { useSignedOutNotice } from './use-signed-out-notice.ts';
import { RouteProgress } from './route-progress.tsx';
import { useEffect } from 'react';
import { RouteFocus } from './route-focus.tsx';
import { usePrefetch } from './use-prefetch.ts';

/** What nobody can miss before the first page stands: messages, keys, focus after navigations, prefetching. */
export function AfterPaint() {
  usePrefetch();
  useEffect(keepErrorsAtHand, []);
  useSignedOutNotice();
  return (
    <>
      <RouteProgress />
      <RouteFocus />
      <ShellKeys />
      <LiveNotice />
      <ToastRegion />
    </>
  );
}

/** Who goes offline can no longer load the page that says so. */
function keepErrorsAtHand(): void {
  for (const load of [() => import('./page-failure.tsx'), () => import('./not-found-page.tsx')])
    load().catch(() => undefined);
}
