import type { Slice } from './slice.ts';

export const inventorySlice: Slice = {
  name: 'inventory',
  manifest: '/remotes/inventory/mf-manifest.json',
  prefixes: ['/sell/stock'],
  headerFragments: [],
  navigation: [
    {
      id: 'sell-stock',
      path: '/sell/stock',
      label: { en: 'Stock', de: 'Bestand' },
      icon: 'stock',
      group: 'sell',
      places: ['side', 'account'],
      roles: ['seller', 'admin'],
      keys: 'g k',
    },
  ],
};
