import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  {
    path: paths.coupons,
    lazy: async () => ({ Component: (await import('./pages/coupons-page.tsx')).CouponsPage }),
  },
  {
    path: paths.newCoupon,
    lazy: async () => ({ Component: (await import('./pages/new-coupon-page.tsx')).NewCouponPage }),
  },
  {
    path: paths.coupon,
    lazy: async () => ({ Component: (await import('./pages/coupon-page.tsx')).CouponPage }),
  },
  {
    path: paths.giftCards,
    lazy: async () => ({ Component: (await import('./pages/gift-cards-page.tsx')).GiftCardsPage }),
  },
  {
    path: paths.ownGiftCards,
    lazy: async () => ({ Component: (await import('./pages/own-gift-cards-page.tsx')).OwnGiftCardsPage }),
  },
];
