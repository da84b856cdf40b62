import type { ProblemType } from '@highstreet/http';

/** Identity's own problem types; the shared ones are in packages/http. */
export const identityProblems = {
  signInRefused: { slug: 'sign-in-refused', title: 'E-mail address or password is wrong', status: 401 },
  codeRefused: { slug: 'code-refused', title: 'The code is wrong or was used', status: 401 },
  sessionEnded: { slug: 'session-ended', title: 'The session has ended', status: 401 },
  foreignOrigin: { slug: 'foreign-origin', title: 'Sent from another site', status: 403 },
  wrongPassword: { slug: 'wrong-password', title: 'The password is wrong', status: 403 },
  signInAgain: { slug: 'sign-in-again', title: 'Sign in again to do this', status: 403 },
  commonPassword: { slug: 'common-password', title: 'The password is too common', status: 422 },
  tokenUsed: { slug: 'token-used', title: 'The link was used or is too old', status: 410 },
  secondFactorState: { slug: 'second-factor-state', title: 'Not possible in this state', status: 409 },
  tooManyKeys: { slug: 'too-many-keys', title: 'Too many API keys', status: 409 },
  lastAdmin: { slug: 'last-admin', title: 'There must be an admin', status: 409 },
  oidcState: { slug: 'oidc-state', title: 'This sign-in was not begun in this browser', status: 400 },
  oidcRefused: { slug: 'oidc-refused', title: 'The provider did not sign you in', status: 403 },
  oidcUnverified: {
    slug: 'oidc-unverified',
    title: 'The address is not verified on both sides',
    status: 409,
  },
} as const satisfies Record<string, ProblemType>;
