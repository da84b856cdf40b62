import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

const handle = { access: 'admin' } as const;

export const routes: RouteObject[] = [
  {
    path: paths.console,
    handle,
    lazy: async () => ({ Component: (await import('./pages/console-page.tsx')).ConsolePage }),
  },
  {
    path: paths.traces,
    handle,
    lazy: async () => ({ Component: (await import('./pages/traces-page.tsx')).TracesPage }),
  },
  {
    path: paths.trace,
    handle,
    lazy: async () => ({ Component: (await import('./pages/trace-page.tsx')).TracePage }),
  },
  {
    path: paths.logs,
    handle,
    lazy: async () => ({ Component: (await import('./pages/logs-page.tsx')).LogsPage }),
  },
  {
    path: paths.events,
    handle,
    lazy: async () => ({ Component: (await import('./pages/events-page.tsx')).EventsPage }),
  },
];
