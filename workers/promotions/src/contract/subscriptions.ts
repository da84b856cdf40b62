/** What this slice wants to hear. */
export const subscriptions = ['order.cancelled', 'user.deleted'] as const;
