import { defineEvent } from '@highstreet/events/define';
import { z } from 'zod';

/** `sellerId` null: a coupon of the house. */
const CouponFacts = z.object({ couponId: z.string(), sellerId: z.string().nullable(), code: z.string() });

/** Amounts in minor units. */
const UseFacts = CouponFacts.extend({
  orderId: z.string(),
  amount: z.number().int(),
  currency: z.string(),
});

/** A card's code is money: events never carry it. */
const CardFacts = z.object({
  giftCardId: z.string(),
  customerId: z.string().nullable(),
  amount: z.number().int(),
  currency: z.string(),
});
const CardUseFacts = CardFacts.extend({ orderId: z.string() });

export const couponCreated = defineEvent('coupon.created', 1, CouponFacts);
export const couponUpdated = defineEvent(
  'coupon.updated',
  1,
  CouponFacts.extend({ changed: z.array(z.string()) }),
);
export const couponArchived = defineEvent('coupon.archived', 1, CouponFacts);
export const couponRedeemed = defineEvent('coupon.redeemed', 1, UseFacts);
export const couponReleased = defineEvent('coupon.released', 1, UseFacts);

export const giftCardIssued = defineEvent('gift_card.issued', 1, CardFacts);
export const giftCardSpent = defineEvent('gift_card.spent', 1, CardUseFacts);
/** `amount` is what went back on the card, by a refund or because the order came to nothing. */
export const giftCardRefunded = defineEvent('gift_card.refunded', 1, CardUseFacts);
/** `amount` is what was on it. */
export const giftCardBlocked = defineEvent('gift_card.blocked', 1, CardFacts);
export const giftCardUnblocked = defineEvent('gift_card.unblocked', 1, CardFacts);
/** It has become store credit of `customerId`. */
export const giftCardClaimed = defineEvent('gift_card.claimed', 1, CardFacts);
