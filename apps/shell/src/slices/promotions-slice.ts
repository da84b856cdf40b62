import type { Slice } from './slice.ts';

/** Coupons, gift cards and store credit. */
export const promotionsSlice: Slice = {
  name: 'promotions',
  manifest: '/remotes/promotions/mf-manifest.json',
  prefixes: ['/sell/coupons', '/admin/gift-cards', '/gift-cards'],
  headerFragments: [],
  navigation: [
    {
      id: 'sell-coupons',
      path: '/sell/coupons',
      label: { en: 'Coupons', de: 'Gutscheincodes' },
      icon: 'coupons',
      group: 'sell',
      places: ['side', 'account'],
      roles: ['seller', 'admin'],
      keys: 'g v',
    },
    {
      id: 'own-gift-cards',
      path: '/gift-cards',
      label: { en: 'Gift cards', de: 'Geschenkkarten' },
      icon: 'gift-cards',
      group: 'account',
      places: ['side', 'account'],
      roles: ['customer', 'seller', 'admin'],
    },
    {
      id: 'gift-cards',
      path: '/admin/gift-cards',
      label: { en: 'All gift cards', de: 'Alle Geschenkkarten' },
      icon: 'gift-cards',
      group: 'admin',
      places: ['side', 'account'],
      roles: ['admin'],
    },
  ],
};
