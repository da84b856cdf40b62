import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  {
    path: paths.stock,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/stock-page.tsx')).StockPage }),
  },
  {
    path: paths.import,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/import-page.tsx')).ImportPage }),
  },
  {
    path: paths.item,
    handle: { access: 'seller' },
    lazy: async () => ({ Component: (await import('./pages/item-page.tsx')).ItemPage }),
  },
];
