import type { ApiOf } from '@highstreet/http';
import type * as giftCardRoutes from './gift-card-routes.ts';
import type * as couponRoutes from './routes.ts';

/** The API of this slice for Hono's client: `hc<PromotionsApi>('/')`. */
export type PromotionsApi = ApiOf<typeof couponRoutes & typeof giftCardRoutes>;

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
export type {
  GiftCard,
  GiftCardBalance,
  GiftCardEntryPage,
  GiftCardPage,
  GiftCardStatus,
  IssueGiftCard,
  ListGiftCardsQuery,
  UpdateGiftCard,
} from './gift-card-schemas.ts';
export type {
  Coupon,
  CouponFields,
  CouponPage,
  CouponPreview,
  CouponStatus,
  CouponUsage,
  CreateBulkCoupon,
  CreateCoupon,
  ListCouponsQuery,
  PreviewCoupon,
  RedemptionPage,
  UpdateCoupon,
  ValidateCoupons,
  ValidCoupons,
} from './schemas.ts';
