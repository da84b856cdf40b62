import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

const own = { access: 'signed-in' } as const;

export const routes: RouteObject[] = [
  {
    path: paths.signIn,
    lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }),
  },
  {
    path: paths.signUp,
    lazy: async () => ({ Component: (await import('./pages/sign-up-page.tsx')).SignUpPage }),
  },
  {
    path: paths.verifyEmail,
    lazy: async () => ({ Component: (await import('./pages/verify-email-page.tsx')).VerifyEmailPage }),
  },
  {
    path: paths.forgotPassword,
    lazy: async () => ({ Component: (await import('./pages/forgot-password-page.tsx')).ForgotPasswordPage }),
  },
  {
    path: paths.resetPassword,
    lazy: async () => ({ Component: (await import('./pages/reset-password-page.tsx')).ResetPasswordPage }),
  },
  {
    path: paths.account,
    handle: own,
    lazy: async () => ({ Component: (await import('./pages/account-page.tsx')).AccountPage }),
  },
  {
    path: paths.security,
    handle: own,
    lazy: async () => ({ Component: (await import('./pages/security-page.tsx')).SecurityPage }),
  },
  {
    path: paths.devices,
    handle: own,
    lazy: async () => ({ Component: (await import('./pages/devices-page.tsx')).DevicesPage }),
  },
  {
    path: paths.apiKeys,
    handle: own,
    lazy: async () => ({ Component: (await import('./pages/api-keys-page.tsx')).ApiKeysPage }),
  },
  {
    path: paths.users,
    handle: { access: 'admin' },
    lazy: async () => ({ Component: (await import('./pages/users-page.tsx')).UsersPage }),
  },
];
