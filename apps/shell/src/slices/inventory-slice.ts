import type { Slice } from './slice.ts';

export const inventorySlice: Slice = {
  name: 'inventory',
  manifest: '/remotes/inventory/mf-manifest.json',
  prefixes: ['/inventory'],
  headerFragments: [],
  navigation: [
    {
      id: 'inventory',
      path: '/inventory',
      label: { en: 'Inventory', de: 'Inventory' },
      icon: 'categories',
      group: 'shop',
      places: ['footer'],
    },
  ],
};
