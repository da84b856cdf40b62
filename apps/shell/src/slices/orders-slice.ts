import type { Slice } from './slice.ts';

/** What was bought and sold, and where it is. */
export const ordersSlice: Slice = {
  name: 'orders',
  manifest: '/remotes/orders/mf-manifest.json',
  prefixes: ['/orders', '/sell/orders', '/sell/dashboard'],
  headerFragments: [],
  navigation: [
    {
      id: 'orders',
      path: '/orders',
      label: { en: 'Your orders', de: 'Ihre Bestellungen' },
      icon: 'orders',
      group: 'shop',
      places: ['account', 'footer'],
      keys: 'g y',
    },
    {
      id: 'sell-dashboard',
      path: '/sell/dashboard',
      label: { en: 'Dashboard', de: 'Übersicht' },
      icon: 'dashboard',
      group: 'sell',
      places: ['side', 'account'],
      roles: ['seller', 'admin'],
      keys: 'g f',
    },
    {
      id: 'sell-orders',
      path: '/sell/orders',
      label: { en: 'Orders', de: 'Bestellungen' },
      icon: 'board',
      group: 'sell',
      places: ['side', 'account'],
      roles: ['seller', 'admin'],
      keys: 'g z',
    },
  ],
};
