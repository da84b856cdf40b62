import type { RouteObject } from 'react-router';
import './styles.css';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  { path: paths.signIn, lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }) },
];
