import { loadRoutes } from '@highstreet/federation/frame';
import {
  createBrowserRouter,
  type PatchRoutesOnNavigationFunctionArgs,
  type RouteObject,
} from 'react-router';
import { FrameFailure } from '../layout/frame-failure.tsx';
import { PageSkeleton } from '../layout/page-skeleton.tsx';
import { ShellLayout } from '../layout/shell-layout.tsx';
import { firstPageStands } from './use-idle.ts';
import { PageError } from './page-error.tsx';
import { findSlice } from '../slices/find-slice.ts';
import { slices } from '../slices.ts';

/** How long the first page has the line for itself to fetch its data, in ms. */
const settleTime = 600;

const pagesId = 'pages';

const routes: RouteObject[] = [
  {
    Component: ShellLayout,
    ErrorBoundary: FrameFailure,
    children: [
      {
        id: pagesId,
        ErrorBoundary: PageError,
        HydrateFallback: PageSkeleton,
        children: [
          {
            path: '*',
            lazy: async () => ({ Component: (await import('../later/not-found-page.tsx')).NotFoundPage }),
          },
        ],
      },
    ],
  },
];

/** The router knows no page of its own: on the way to a slice's prefix it loads that remote's routes. */
export function createShellRouter() {
  const router = createBrowserRouter(routes, { patchRoutesOnNavigation: addSliceRoutes });
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    setTimeout(firstPageStands, settleTime);
  });
  return router;
}

const added = new Set<string>();

/** Of a navigation that another one has overtaken, the router takes no routes. */
async function addSliceRoutes({ path, patch, signal }: PatchRoutesOnNavigationFunctionArgs): Promise<void> {
  const slice = findSlice(slices, path);
  if (slice === undefined || added.has(slice.name)) return;
  const children = await loadRoutes(slice.name);
  if (signal.aborted || added.has(slice.name)) return;
  added.add(slice.name);
  patch(pagesId, [{ id: `slice:${slice.name}`, ErrorBoundary: PageError, children }]);
}
