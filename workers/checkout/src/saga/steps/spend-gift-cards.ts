import { done, refused, type SagaStep } from '../step.ts';
import { redeemCoupons } from './redeem-coupons.ts';

/** Pays with gift cards and store credit what they were to pay. */
export const spendGiftCards: SagaStep = {
  name: 'spend-gift-cards',
  timeLimitMs: 5_000,
  isNeeded: ({ draft }) => draft.giftCards.length > 0,
  async run({ slices }, { row }) {
    const { orderId, currency } = row;
    const customerId = row.customerId ?? null;
    for (const { code, amount } of row.draft.giftCards) {
      const spent = await slices.promotions((api) =>
        api.spendGiftCard({ orderId, code, amount, currency, customerId }),
      );
      if (!spent.isSpent)
        return refused('gift-card-refused', 'There is less on a gift card than it was to pay.');
    }
    return done;
  },
  /** The same call gives back coupons and cards; the order can use neither from then on. */
  undo: redeemCoupons.undo,
};
