import type { Slice } from './slice.ts';

export const ordersSlice: Slice = {
  name: 'orders',
  manifest: '/remotes/orders/mf-manifest.json',
  prefixes: ['/orders'],
  headerFragments: [],
  navigation: [
    {
      id: 'orders',
      path: '/orders',
      label: { en: 'Orders', de: 'Orders' },
      icon: 'categories',
      group: 'shop',
      places: ['footer'],
    },
  ],
};
