/** What this slice wants to hear. */
export const subscriptions = ['payment.refunded', 'user.deleted'] as const;
