import type { Slice } from './slice.ts';

/** The admin console. */
export const platformSlice: Slice = {
  name: 'platform',
  manifest: '/remotes/platform/mf-manifest.json',
  prefixes: ['/admin/console', '/admin/traces', '/admin/logs', '/admin/events'],
  headerFragments: [],
  navigation: [
    {
      id: 'console',
      path: '/admin/console',
      label: { en: 'Console', de: 'Konsole' },
      icon: 'console',
      group: 'admin',
      places: ['side', 'account'],
      roles: ['admin'],
      keys: 'g o',
    },
    {
      id: 'traces',
      path: '/admin/traces',
      label: { en: 'Traces', de: 'Abläufe' },
      icon: 'traces',
      group: 'admin',
      places: ['side', 'account'],
      roles: ['admin'],
      keys: 'g r',
    },
    {
      id: 'logs',
      path: '/admin/logs',
      label: { en: 'Logs', de: 'Protokolle' },
      icon: 'logs',
      group: 'admin',
      places: ['side', 'account'],
      roles: ['admin'],
      keys: 'g l',
    },
    {
      id: 'events',
      path: '/admin/events',
      label: { en: 'Events', de: 'Ereignisse' },
      icon: 'events',
      group: 'admin',
      places: ['side', 'account'],
      roles: ['admin'],
      keys: 'g e',
    },
  ],
};
