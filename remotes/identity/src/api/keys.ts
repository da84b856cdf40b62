/** Keys under which the answers of identity are kept. */
export const keys = {
  account: ['identity', 'account'],
  sessions: ['identity', 'sessions'],
  secondFactor: ['identity', 'second-factor'],
  apiKeys: ['identity', 'api-keys'],
  providers: ['identity', 'providers'],
  users: ['identity', 'users'],
  audit: ['identity', 'audit'],
} as const;
