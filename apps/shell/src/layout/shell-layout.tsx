import { lazy } from 'react';
import { ScrollRestoration, type Location } from 'react-router';
import { useIdle } from '../routing/use-idle.ts';
import { usePageHandle } from '../routing/use-page-handle.ts';
import { BottomNavigation } from './bottom-navigation.tsx';
import { FrameFailure } from './frame-failure.tsx';
import { Later } from './later.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { SiteHeader } from './site-header.tsx';
import { SkipLink } from './skip-link.tsx';
import { useNavigation } from './use-navigation.ts';

const PageOutlet = lazy(async () => ({ default: (await import('../later/page-outlet.tsx')).PageOutlet }));
const SideNavigation = lazy(async () => ({
  default: (await import('../later/side-navigation.tsx')).SideNavigation,
}));
const SiteFooter = lazy(async () => ({ default: (await import('../later/site-footer.tsx')).SiteFooter }));
const AfterPaint = lazy(async () => ({ default: (await import('../later/after-paint.tsx')).AfterPaint }));

/** A page that is loaded whole has the key `default`: its address tells it apart from another one in the same tab. */
const scrollKey = ({ key, pathname, search }: Location) => (key === 'default' ? pathname + search : key);

/** The frame around every page. Nothing in it waits for a remote. */
export function ShellLayout() {
  const isIdle = useIdle();
  return (
    <>
      <div className="flex min-h-dvh flex-col bg-paper pb-(--hs-bottom-bar) text-ink">
        <SkipLink />
        <SiteHeader />
        <OfflineNotice />
        <Content />
        <Later>
          <SiteFooter />
        </Later>
        <BottomNavigation />
      </div>
      <ScrollRestoration getKey={scrollKey} />
      <Later>{isIdle && <AfterPaint />}</Later>
    </>
  );
}

/** As high as the window, so that the footer does not move within sight while a page grows. */
const tall = 'min-h-[calc(100dvh-4rem)]';
const paged = `mx-auto flex w-full max-w-page flex-1 flex-col px-4 md:px-6 lg:flex-row lg:gap-8 ${tall}`;

function Content() {
  const { width } = usePageHandle();
  const isFull = width === 'full';
  const hasSide = useNavigation('side').length > 0 && !isFull;
  return (
    <div className={isFull ? `flex w-full flex-1 ${tall}` : paged}>
      <Later>{hasSide && <SideNavigation />}</Later>
      <main
        id="content"
        tabIndex={-1}
        className={`min-w-0 flex-1 outline-none ${isFull ? '' : 'py-6 md:py-8'}`}
      >
        <Later fallback={<PageSkeleton />} failure={<FrameFailure />}>
          <PageOutlet />
        </Later>
      </main>
    </div>
  );
}
