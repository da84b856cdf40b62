/** A line of a cart as discounts see it. `unitPrice` in minor units of the cart's currency; `categoryIds` with their ancestors. */
export type DiscountLine = {
  lineId: string;
  productId: string;
  sellerId: string;
  categoryIds: string[];
  unitPrice: number;
  quantity: number;
};

/** `shipping` in minor units, before discounts. */
export type DiscountCart = { currency: string; lines: DiscountLine[]; shipping: number };

/** `order-released`: what this order had used was given back, so it cannot use anything any more. */
export type CouponRefusal =
  | 'unknown'
  | 'inactive'
  | 'not-started'
  | 'expired'
  | 'used-up'
  | 'used-up-by-you'
  | 'minimum-not-reached'
  | 'nothing-applicable'
  | 'not-stackable'
  | 'wrong-currency'
  | 'order-released';

/** What one coupon takes off, in minor units: per line, and off shipping. `total` is their sum. */
export type Discount = {
  couponId: string;
  code: string;
  type: 'percentage' | 'fixed' | 'free_shipping';
  lines: { lineId: string; amount: number }[];
  shipping: number;
  total: number;
};

/** All codes are good, or the first one that is not, and why. `missing`: minor units that a minimum lacks. */
export type CouponsVerdict =
  | { isValid: true; discounts: Discount[] }
  | { isValid: false; code: string; reason: CouponRefusal; missing?: number };

export type RedeemOutcome =
  | { isRedeemed: true; discounts: Discount[] }
  | { isRedeemed: false; code: string; reason: CouponRefusal };

export type GiftCardRefusal =
  | 'unknown'
  | 'expired'
  | 'blocked'
  | 'wrong-currency'
  | 'too-little'
  | 'order-released';

/** `amount` in minor units. Store credit is a card that belongs to a customer: `isUsable` and spending are for that customer alone. */
export type GiftCardState = {
  code: string;
  balance: { amount: number; currency: string };
  isUsable: boolean;
};

export type SpendOutcome = { isSpent: true } | { isSpent: false; reason: GiftCardRefusal; balance: number };

/** What promotions answers other slices by RPC. Each change takes effect once per order, however often it is asked for. */
export type PromotionsRpc = {
  /** Judges codes for a cart without using them; `customerId` null for a guest. */
  validate(codes: string[], cart: DiscountCart, customerId: string | null): Promise<CouponsVerdict>;
  /** Uses all codes for an order or none. `customerKey`: the customer's id, for a guest the e-mail address. */
  redeem(use: {
    orderId: string;
    customerKey: string;
    codes: string[];
    cart: DiscountCart;
  }): Promise<RedeemOutcome>;
  /** Gives back what the order has used: coupons, and what gift cards paid that has not gone back yet. */
  release(orderId: string): Promise<void>;
  /** `customerId` null for a guest; left out, whose card it is does not matter. */
  readGiftCard(code: string, customerId?: string | null): Promise<GiftCardState | null>;
  spendGiftCard(use: {
    orderId: string;
    code: string;
    amount: number;
    currency: string;
    customerId?: string | null;
  }): Promise<SpendOutcome>;
  /**
   * Puts a refund back on the cards that paid; once per `refundId`, all refunds together never more than they paid. Gives the part of
   * `amount` that the cards bear, in minor units: the same whether it comes before or after a `release`.
   */
  refundGiftCards(orderId: string, refundId: string, amount: number): Promise<{ refunded: number }>;
};
