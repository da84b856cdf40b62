/** What this slice wants to hear. */
export const subscriptions = ['user.deleted'] as const;
