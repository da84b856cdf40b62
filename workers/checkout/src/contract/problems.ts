import type { ProblemType } from '@highstreet/http';

/** The problem types of this slice; the shared ones are in packages/http. A refused coupon is `coupon-<reason>`, a gift card `gift-card-<reason>`. */
export const checkoutProblems = {
  cartChanged: { slug: 'cart-changed', title: 'The cart has changed', status: 409 },
  cartEmpty: { slug: 'cart-empty', title: 'The cart is empty', status: 409 },
  cartFull: { slug: 'cart-full', title: 'The cart is full', status: 409 },
  cartNotReady: { slug: 'cart-not-ready', title: 'Something in the cart cannot be bought', status: 409 },
  otherCurrency: { slug: 'cart-other-currency', title: 'One cart, one currency', status: 409 },
  notOffered: { slug: 'not-offered', title: 'Not offered', status: 404 },
  totalDiffers: { slug: 'total-differs', title: 'The total is another one', status: 409 },
  noShipping: { slug: 'shipping-not-offered', title: 'Not offered there', status: 422 },
  placementRuns: { slug: 'placement-runs', title: 'This cart is being ordered', status: 409 },
  noSecondStep: { slug: 'no-second-step', title: 'Nothing to confirm', status: 409 },
  notWaiting: { slug: 'placement-not-waiting', title: 'Nothing to try again', status: 409 },
  refundTooMuch: { slug: 'refund-too-much', title: 'More than was paid', status: 409 },
  notCaptured: { slug: 'payment-not-captured', title: 'Not paid yet', status: 409 },
  badSignature: { slug: 'bad-signature', title: 'Signature not valid', status: 400 },
  nothingToPayOut: { slug: 'nothing-to-pay-out', title: 'Nothing to pay out', status: 409 },
} as const satisfies Record<string, ProblemType>;
