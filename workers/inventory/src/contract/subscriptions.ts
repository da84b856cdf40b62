/** What this slice wants to hear: what is sold, what comes back, and who goes. */
export const subscriptions = [
  'product.created',
  'product.updated',
  'product.archived',
  'order.cancelled',
  'payment.refunded',
  'user.deleted',
] as const;
