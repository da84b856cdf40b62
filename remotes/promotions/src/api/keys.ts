/** Query keys of the slice, so that a change knows what it touches. */
export const keys = {
  all: ['promotions'],
  coupons: ['promotions', 'coupons'],
  coupon: (id: string) => ['promotions', 'coupon', id],
  giftCards: ['promotions', 'gift-cards'],
  ownGiftCards: ['promotions', 'gift-cards', 'own'],
  entries: (id: string) => ['promotions', 'gift-cards', 'entries', id],
} as const;
