import type { SliceRoute } from '@highstreet/http';
import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as giftCardRoutes from '../src/contract/gift-card-routes.ts';
import * as couponRoutes from '../src/contract/routes.ts';
import { makeActor, makeCtx, putCard, putCoupon } from './context.ts';

const routes: SliceRoute[] = Object.values({ ...couponRoutes, ...giftCardRoutes });

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const others = async () => {
    const coupon = await putCoupon(ctx, { sellerId: 'usr_mara', isBulk: true });
    const house = await putCoupon(ctx, { code: 'HOUSE' });
    const card = await putCard(ctx, { customerId: 'usr_ada' });
    const nobodys = await putCard(ctx);
    const own = [coupon, house].flatMap(({ id }) => [
      { operationId: 'getCoupon', path: `/api/coupons/${id}` },
      { operationId: 'updateCoupon', path: `/api/coupons/${id}`, body: { active: false } },
      { operationId: 'deleteCoupon', path: `/api/coupons/${id}` },
      { operationId: 'getCouponUsage', path: `/api/coupons/${id}/usage` },
      { operationId: 'listRedemptions', path: `/api/coupons/${id}/redemptions` },
      { operationId: 'downloadCodes', path: `/api/coupons/${id}/codes` },
    ]);
    const cards = [card, nobodys].flatMap(({ id }) => [
      { operationId: 'getGiftCard', path: `/api/gift-cards/${id}` },
      { operationId: 'listGiftCardEntries', path: `/api/gift-cards/${id}/entries` },
    ]);
    const requests = [
      ...own,
      ...cards,
      { operationId: 'checkGiftCard', path: '/api/gift-cards/check', body: { code: card.code } },
      { operationId: 'claimGiftCard', path: '/api/gift-cards/claim', body: { code: card.code } },
      {
        operationId: 'createCoupon',
        path: '/api/coupons',
        body: { code: 'MARAS', type: 'free_shipping', sellerId: 'usr_mara' },
      },
    ];
    return { actor: makeActor('seller', 'tom'), requests };
  };
  return { app, routes, others };
}

describeAccess('promotions', open);
describeContract('promotions', (await open()).app, routes);
