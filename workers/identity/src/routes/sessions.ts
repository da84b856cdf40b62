import { Unauthorized } from '@highstreet/http';
import type { Context } from 'hono';
import { serve, type AppEnv } from '../app-env.ts';
import * as routes from '../contract/session-routes.ts';
import { identityProblems } from '../contract/problems.ts';
import { listSessions } from '../services/list-sessions.ts';
import { refreshSession } from '../services/refresh-session.ts';
import { signIn } from '../services/sign-in.ts';
import { endSession, signOut, signOutEverywhere } from '../services/sign-out.ts';
import { refuseForeignOrigin, requireOwnOrigin } from './require-origin.ts';
import { clearSessionCookie, deliver, PRIVATE, readSessionCookie } from './session-cookie.ts';

export const login = serve(routes.login, async (c) => {
  refuseForeignOrigin(c);
  const signedIn = await signIn(c.get('ctx'), c.req.valid('json'));
  return c.json('challenge' in signedIn ? signedIn : deliver(c, signedIn), 200, PRIVATE);
});

export const refresh = serve(routes.refresh, async (c) => {
  const token = readRefreshToken(c, c.req.valid('json').refreshToken);
  if (!token) throw new Unauthorized('There is no session.', identityProblems.sessionEnded);
  return c.json(deliver(c, await refreshSession(c.get('ctx'), token)), 200, PRIVATE);
});

export const logout = serve(routes.logout, async (c) => {
  await signOut(c.get('ctx'), readRefreshToken(c, c.req.valid('json').refreshToken));
  if (readSessionCookie(c)) clearSessionCookie(c);
  return c.body(null, 204);
});

export const logoutAll = serve(routes.logoutAll, async (c) => {
  refuseForeignOrigin(c);
  await signOutEverywhere(c.get('ctx'));
  if (readSessionCookie(c)) clearSessionCookie(c);
  return c.body(null, 204);
});

export const list = serve(routes.listSessions, async (c) =>
  c.json(await listSessions(c.get('ctx')), 200, PRIVATE),
);

export const end = serve(routes.endSession, async (c) => {
  await endSession(c.get('ctx'), c.req.valid('param').id);
  return c.body(null, 204);
});

export const keys = serve(routes.getKeys, (c) =>
  c.json(c.get('ctx').tokens.publicKeys(), 200, {
    'cache-control': 'public, max-age=60, stale-while-revalidate=60',
  }),
);

/** A token in the body is a program's; the cookie counts only for a request of this site. */
function readRefreshToken(c: Context<AppEnv>, inBody: string | undefined): string | undefined {
  if (inBody) return inBody;
  const token = readSessionCookie(c);
  if (token) requireOwnOrigin(c);
  return token;
}
