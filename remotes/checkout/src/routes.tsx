import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  { path: paths.cart, lazy: async () => ({ Component: (await import('./pages/cart-page.tsx')).CartPage }) },
  {
    path: paths.checkout,
    lazy: async () => ({ Component: (await import('./pages/checkout-page.tsx')).CheckoutPage }),
  },
  {
    path: paths.done,
    lazy: async () => ({ Component: (await import('./pages/done-page.tsx')).DonePage }),
  },
  {
    path: paths.sellPayouts,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/payouts-page.tsx')).PayoutsPage }),
  },
  {
    path: paths.adminPlacements,
    handle: { access: 'admin' },
    lazy: async () => ({ Component: (await import('./pages/placements-page.tsx')).PlacementsPage }),
  },
];
