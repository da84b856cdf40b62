import { ToastRegion } from '@highstreet/ui/toast';
import { ShellKeys } from './shell-keys.tsx';
import { RouteProgress } from './route-progress.tsx';
import { RouteFocus } from './route-focus.tsx';
import { usePrefetch } from './use-prefetch.ts';

/** What nobody can miss before the first page stands: messages, keys, focus after navigations, prefetching. */
export function AfterPaint() {
  usePrefetch();
  return (
    <>
      <RouteProgress />
      <RouteFocus />
      <ShellKeys />
      <ToastRegion />
    </>
  );
}
