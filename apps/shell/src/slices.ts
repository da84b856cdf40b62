import type { Role } from '@highstreet/federation/frame';
import { inventorySlice } from './slices/inventory-slice.ts';
import { promotionsSlice } from './slices/promotions-slice.ts';
import { ordersSlice } from './slices/orders-slice.ts';
import { checkoutSlice } from './slices/checkout-slice.ts';
import { platformSlice } from './slices/platform-slice.ts';
import type { Slice } from './slices/slice.ts';

const everyone: Role[] = ['customer', 'seller', 'admin'];
const sellers: Role[] = ['seller', 'admin'];

/** The slices this build of the shell starts with. */
export const slices: readonly Slice[] = [
  {
    name: 'catalog',
    manifest: '/remotes/catalog/mf-manifest.json',
    prefixes: ['/', '/c', '/search', '/p', '/wishlists', '/sell'],
    headerFragments: [],
    navigation: [
      {
        id: 'home',
        path: '/',
        label: { en: 'Home', de: 'Start' },
        icon: 'home',
        group: 'shop',
        places: ['bottom', 'footer'],
        keys: 'g h',
      },
      {
        id: 'categories',
        path: '/#categories',
        label: { en: 'Categories', de: 'Kategorien' },
        icon: 'categories',
        group: 'shop',
        places: ['header', 'footer'],
        keys: 'g c',
      },
      {
        id: 'search',
        path: '/search',
        label: { en: 'Search', de: 'Suche' },
        icon: 'search',
        group: 'shop',
        places: ['bottom', 'footer'],
        keys: 'g s',
      },
      {
        id: 'wishlists',
        path: '/wishlists',
        label: { en: 'Wishlists', de: 'Wunschlisten' },
        icon: 'heart',
        group: 'shop',
        places: ['header', 'bottom', 'account', 'footer'],
        keys: 'g w',
      },
      {
        id: 'sell-products',
        path: '/sell/products',
        label: { en: 'Products', de: 'Produkte' },
        icon: 'products',
        group: 'sell',
        places: ['side', 'account'],
        roles: sellers,
        keys: 'g p',
      },
      {
        id: 'sell-import',
        path: '/sell/import',
        label: { en: 'Import', de: 'Import' },
        icon: 'import',
        group: 'sell',
        places: ['side', 'account'],
        roles: sellers,
        keys: 'g i',
      },
      {
        id: 'sell-categories',
        path: '/sell/categories',
        label: { en: 'Category tree', de: 'Kategoriebaum' },
        icon: 'categories',
        group: 'admin',
        places: ['side', 'account'],
        roles: ['admin'],
        keys: 'g t',
      },
    ],
  },
  {
    name: 'identity',
    manifest: '/remotes/identity/mf-manifest.json',
    prefixes: [
      '/sign-in',
      '/sign-up',
      '/verify-email',
      '/forgot-password',
      '/reset-password',
      '/account',
      '/admin/users',
    ],
    headerFragments: [],
    navigation: [
      {
        id: 'account',
        path: '/account',
        label: { en: 'Account', de: 'Konto' },
        icon: 'account',
        group: 'account',
        places: ['bottom'],
        keys: 'g a',
      },
      {
        id: 'profile',
        path: '/account',
        label: { en: 'Profile', de: 'Profil' },
        icon: 'account',
        group: 'account',
        places: ['account', 'side'],
        roles: everyone,
      },
      {
        id: 'security',
        path: '/account/security',
        label: { en: 'Security', de: 'Sicherheit' },
        icon: 'security',
        group: 'account',
        places: ['account', 'side'],
        roles: everyone,
      },
      {
        id: 'devices',
        path: '/account/devices',
        label: { en: 'Devices', de: 'Geräte' },
        icon: 'devices',
        group: 'account',
        places: ['side'],
        roles: everyone,
      },
      {
        id: 'api-keys',
        path: '/account/api-keys',
        label: { en: 'API keys', de: 'API-Schlüssel' },
        icon: 'key',
        group: 'account',
        places: ['side'],
        roles: everyone,
      },
      {
        id: 'users',
        path: '/admin/users',
        label: { en: 'People', de: 'Personen' },
        icon: 'users',
        group: 'admin',
        places: ['side', 'account'],
        roles: ['admin'],
        keys: 'g u',
      },
    ],
  },
  inventorySlice,
  promotionsSlice,
  ordersSlice,
  checkoutSlice,
  platformSlice,
];
