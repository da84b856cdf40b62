import type { Slice } from './slice.ts';

/** Cart, checkout and what sellers are paid. */
export const checkoutSlice: Slice = {
  name: 'checkout',
  manifest: '/remotes/checkout/mf-manifest.json',
  prefixes: ['/cart', '/checkout', '/sell/payouts', '/admin/placements'],
  headerFragments: [{ module: './fragments/mini-cart', width: 40 }],
  navigation: [
    {
      id: 'cart',
      path: '/cart',
      label: { en: 'Cart', de: 'Warenkorb' },
      icon: 'cart',
      group: 'shop',
      places: ['footer'],
      keys: 'g b',
    },
    {
      id: 'sell-payouts',
      path: '/sell/payouts',
      label: { en: 'Payouts', de: 'Auszahlungen' },
      icon: 'payouts',
      group: 'sell',
      places: ['side', 'account'],
      roles: ['seller', 'admin'],
      keys: 'g m',
    },
    {
      id: 'placements',
      path: '/admin/placements',
      label: { en: 'Placements', de: 'Bestellvorgänge' },
      icon: 'placements',
      group: 'admin',
      places: ['side', 'account'],
      roles: ['admin'],
    },
  ],
};
