import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  {
    path: paths.orders,
    handle: { access: 'signed-in' },
    lazy: async () => ({ Component: (await import('./pages/orders-page.tsx')).OrdersPage }),
  },
  {
    // Guests come here with a key.
    path: paths.order,
    lazy: async () => ({ Component: (await import('./pages/order-page.tsx')).OrderPage }),
  },
  {
    path: paths.sellOrders,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/sell-orders-page.tsx')).SellOrdersPage }),
  },
  {
    path: paths.sellOrder,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/sell-order-page.tsx')).SellOrderPage }),
  },
  {
    path: paths.dashboard,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/dashboard-page.tsx')).DashboardPage }),
  },
];
