/** What the catalog wants to hear: who sells, by what name, and who does not any more. */
export const subscriptions = [
  'user.updated',
  'user.role_changed',
  'user.banned',
  'user.unbanned',
  'user.deleted',
] as const;
