import type { Slice } from './slice.ts';

export const checkoutSlice: Slice = {
  name: 'checkout',
  manifest: '/remotes/checkout/mf-manifest.json',
  prefixes: ['/checkout'],
  headerFragments: [],
  navigation: [
    {
      id: 'checkout',
      path: '/checkout',
      label: { en: 'Checkout', de: 'Checkout' },
      icon: 'categories',
      group: 'shop',
      places: ['footer'],
    },
  ],
};
