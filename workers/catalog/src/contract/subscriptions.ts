/** What the catalog wants to hear: who sells, by what name, and who does not any more; what has arrived at whom, and what can be had. */
export const subscriptions = [
  'order.updated',
  'user.updated',
  'user.role_changed',
  'user.banned',
  'user.unbanned',
  'user.deleted',
  'stock.changed',
] as const;
