/** Every address of the slice, once. */
export const paths = {
  coupons: '/sell/coupons',
  newCoupon: '/sell/coupons/new',
  coupon: '/sell/coupons/:id',
  giftCards: '/admin/gift-cards',
  ownGiftCards: '/gift-cards',
} as const;

export const toCoupon = (id: string) => `/sell/coupons/${id}`;
