import type { ProblemType } from '@highstreet/http';

/** The problem types of this slice; the shared ones are in packages/http. */
export const ordersProblems = {
  moveNotAllowed: { slug: 'order-move-not-allowed', title: 'The order cannot go there', status: 409 },
  tooLateToCancel: { slug: 'too-late-to-cancel', title: 'Too late to cancel', status: 409 },
  notReturnable: { slug: 'not-returnable', title: 'This cannot be returned', status: 409 },
  returnDecided: { slug: 'return-decided', title: 'This return is decided', status: 409 },
  whosePart: { slug: 'whose-part', title: 'Say whose part of the order', status: 422 },
} as const satisfies Record<string, ProblemType>;
