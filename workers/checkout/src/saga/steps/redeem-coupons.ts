import { done, refused, type SagaStep } from '../step.ts';

/** Uses the coupons; what they take off must be what the total was made of. */
export const redeemCoupons: SagaStep = {
  name: 'redeem-coupons',
  timeLimitMs: 5_000,
  isNeeded: ({ draft }) => draft.order.coupons.length > 0,
  async run({ slices }, { row }) {
    const { order, discountCart } = row.draft;
    const codes = order.coupons.map(({ code }) => code);
    const customerKey = order.customerId ?? order.email.toLowerCase();
    const use = { orderId: row.orderId, customerKey, codes, cart: discountCart };
    const outcome = await slices.promotions((api) => api.redeem(use));
    if (!outcome.isRedeemed)
      return refused(
        'coupon-refused',
        `The coupon ${outcome.code} does not apply: ${outcome.reason.replaceAll('-', ' ')}.`,
      );
    const total = outcome.discounts.reduce((all, discount) => all + discount.total, 0);
    const agreed = order.coupons.reduce((all, { amount }) => all + amount, 0);
    return total === agreed ? done : refused('coupon-refused', 'A coupon is worth something else by now.');
  },
  async undo({ slices }, { row }) {
    await slices.promotions((api) => api.release(row.orderId));
  },
};
