import type { Slice } from './slice.ts';

export const promotionsSlice: Slice = {
  name: 'promotions',
  manifest: '/remotes/promotions/mf-manifest.json',
  prefixes: ['/promotions'],
  headerFragments: [],
  navigation: [
    {
      id: 'promotions',
      path: '/promotions',
      label: { en: 'Promotions', de: 'Promotions' },
      icon: 'categories',
      group: 'shop',
      places: ['footer'],
    },
  ],
};
