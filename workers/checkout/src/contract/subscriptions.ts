/** What this slice wants to hear. */
export const subscriptions = ['order.cancelled', 'order.return_accepted', 'user.deleted'] as const;
