import { cacheHeaders } from '@highstreet/http';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../app-env.ts';
import type { SessionGrant } from '../contract/index.ts';
import { REFRESH_TOKEN_SECONDS, type Grant } from '../services/start-session.ts';

const NAME = 'refresh';
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const;

/** Answers that hold secrets are kept by nobody. */
export const PRIVATE = cacheHeaders(false);

/** The refresh token of the cookie `__Host-refresh`. */
export function readSessionCookie(c: Context<AppEnv>): string | undefined {
  return getCookie(c, NAME, 'host');
}

export function clearSessionCookie(c: Context<AppEnv>): void {
  deleteCookie(c, NAME, OPTIONS);
}

/** The answer of a session: a browser gets the refresh token as a cookie, a program in the body. */
export function deliver(c: Context<AppEnv>, { answer, refreshToken, client }: Grant): SessionGrant {
  if (client === 'program') return { ...answer, refreshToken };
  setCookie(c, NAME, refreshToken, { ...OPTIONS, maxAge: REFRESH_TOKEN_SECONDS });
  return answer;
}
