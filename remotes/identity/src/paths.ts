/** Every address of identity, once. */
export const paths = {
  signIn: '/sign-in',
  signUp: '/sign-up',
  verifyEmail: '/verify-email/:token?',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password/:token',
  account: '/account',
  security: '/account/security',
  devices: '/account/devices',
  apiKeys: '/account/api-keys',
  users: '/admin/users',
} as const;

/** An address with its `?next=`, so that the way back survives a change between the sign-in pages. */
export function withNext(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}
