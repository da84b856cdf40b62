/** Every address of identity, once. */
export const paths = {
  signIn: '/sign-in',
} as const;
