import type { ProblemType } from '@highstreet/http';
import type { CouponRefusal } from './api.ts';

/** The problem types of this slice; the shared ones are in packages/http. */
export const promotionsProblems = {
  codeTaken: { slug: 'coupon-code-taken', title: 'This code is taken', status: 409 },
  codesTaken: { slug: 'coupon-codes-taken', title: 'Some of these codes are taken', status: 409 },
  notBulk: { slug: 'coupon-not-bulk', title: 'This coupon has one code only', status: 409 },
  unknownCard: { slug: 'gift-card-unknown', title: 'Unknown gift card', status: 404 },
  cardTaken: { slug: 'gift-card-taken', title: 'This gift card cannot be added', status: 409 },
} as const satisfies Record<string, ProblemType>;

/** Why a coupon is refused; each body carries `code` and, where a minimum lacks something, `missing` in minor units. */
export const couponRefusals: Record<CouponRefusal, ProblemType> = {
  unknown: { slug: 'coupon-unknown', title: 'Unknown coupon', status: 404 },
  inactive: { slug: 'coupon-inactive', title: 'This coupon is switched off', status: 409 },
  'not-started': { slug: 'coupon-not-started', title: 'This coupon is not valid yet', status: 409 },
  expired: { slug: 'coupon-expired', title: 'This coupon has expired', status: 410 },
  'used-up': { slug: 'coupon-used-up', title: 'This coupon is used up', status: 409 },
  'used-up-by-you': {
    slug: 'coupon-used-up-by-you',
    title: 'You have used this coupon already',
    status: 409,
  },
  'minimum-not-reached': {
    slug: 'coupon-minimum-not-reached',
    title: 'The order is below the minimum of this coupon',
    status: 422,
  },
  'nothing-applicable': {
    slug: 'coupon-nothing-applicable',
    title: 'This coupon fits nothing in the cart',
    status: 422,
  },
  'not-stackable': {
    slug: 'coupon-not-stackable',
    title: 'This coupon does not go with others',
    status: 422,
  },
  'wrong-currency': {
    slug: 'coupon-wrong-currency',
    title: 'This coupon is for another currency',
    status: 422,
  },
  'order-released': { slug: 'coupon-order-released', title: 'This order is called off', status: 409 },
};
