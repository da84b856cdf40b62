import { type MessageSet, RootMessages } from '@highstreet/ui/i18n';
import { UiRouter } from '@highstreet/ui/router';
import { ToastRegion } from '@highstreet/ui/toast';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { RemoteSkeleton } from './parts/remote-skeleton.tsx';
import { sharedQueryClient } from './api/query-client.ts';
import { session } from './session/session.ts';

/** Shows the pages of one remote without the shell, for developing it alone with `vite`. */
export function renderStandalone(routes: RouteObject[]): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  void session.resume();
  const router = createBrowserRouter([
    { Component: Page, children: [{ HydrateFallback: RemoteSkeleton, children: routes }] },
  ]);
  createRoot(root).render(
    <StrictMode>
      <RootMessages messages={noMessages}>
        <QueryClientProvider client={sharedQueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </RootMessages>
    </StrictMode>,
  );
}

const noMessages: MessageSet = { en: {}, de: {} };

function Page() {
  return (
    <UiRouter>
      <main className="mx-auto max-w-[1200px] px-4 py-6">
        <Outlet />
      </main>
      <ToastRegion />
    </UiRouter>
  );
}
