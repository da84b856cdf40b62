import type { ApiOf } from '@highstreet/http';
import type * as routes from './routes.ts';

/** The API of this slice for Hono's client: `hc<PromotionsApi>('/')`. */
export type PromotionsApi = ApiOf<typeof routes>;

export type {
  CouponRefusal,
  CouponsVerdict,
  Discount,
  DiscountCart,
  DiscountLine,
  GiftCardRefusal,
  GiftCardState,
  PromotionsRpc,
  RedeemOutcome,
  SpendOutcome,
} from './api.ts';
export { couponRedeemed, couponReleased, giftCardIssued, giftCardRefunded, giftCardSpent } from './events.ts';
