import { UiRouter } from '@highstreet/ui/router';
import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { ShellKeys } from '../keys/shell-keys.tsx';
import { AccessGate } from '../routing/access-gate.tsx';
import { RouteFocus } from '../routing/route-focus.tsx';
import { RouteProgress } from '../routing/route-progress.tsx';
import { useIdle } from '../routing/use-idle.ts';
import { usePrefetch } from '../routing/use-prefetch.ts';
import { usePageHandle } from '../routing/use-page-handle.ts';
import { BottomNavigation } from './bottom-navigation.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { RemoteArea } from './remote-area.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { SkipLink } from './skip-link.tsx';

const ToastRegion = lazy(async () => ({ default: (await import('@highstreet/ui/toast')).ToastRegion }));

/** The frame around every page. Nothing in it waits for a remote. */
export function ShellLayout() {
  const isIdle = useIdle();
  usePrefetch();
  return (
    <UiRouter>
      <div className="flex min-h-dvh flex-col bg-paper pb-16 text-ink md:pb-0">
        <SkipLink />
        <RouteProgress />
        <SiteHeader />
        <OfflineNotice />
        <Content />
        <SiteFooter />
        <BottomNavigation />
      </div>
      <RouteFocus />
      <ShellKeys />
      <ScrollRestoration />
      <Suspense>{isIdle && <ToastRegion />}</Suspense>
    </UiRouter>
  );
}

function Content() {
  const { width, access } = usePageHandle();
  const isFull = width === 'full';
  return (
    <div className={isFull ? 'flex w-full flex-1' : 'mx-auto flex w-full max-w-page flex-1 gap-8 px-4 md:px-6'}>
      {!isFull && <SideNavigation />}
      <main id="content" tabIndex={-1} className={`min-w-0 flex-1 outline-none ${isFull ? '' : 'py-6 md:py-8'}`}>
        <AccessGate access={access}>
          <RemoteArea fallback={<PageSkeleton />}>
            <Outlet />
          </RemoteArea>
        </AccessGate>
      </main>
    </div>
  );
}
