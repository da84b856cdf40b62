import { Problem } from '@highstreet/http';
import { writeLog } from '@highstreet/telemetry';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { serve, type AppEnv } from '../app-env.ts';
import * as routes from '../contract/oidc-routes.ts';
import { randomToken } from '../secrets/random-token.ts';
import { finishOidc } from '../services/finish-oidc.ts';
import { listProviders, OIDC_SECONDS, startOidc } from '../services/start-oidc.ts';
import { deliver, PRIVATE } from './session-cookie.ts';

const NAME = 'oidc';

export const providers = serve(routes.listProviders, (c) => c.json(listProviders(c.get('ctx')), 200));

export const startGoogle = serve(routes.startGoogle, (c) =>
  start(c, 'google', c.req.valid('query').returnTo),
);
export const finishGoogle = serve(routes.finishGoogle, (c) => finish(c, 'google'));

export const startProvider = serve(routes.startOidc, (c) =>
  start(c, c.req.valid('param').provider, c.req.valid('query').returnTo),
);
export const finishProvider = serve(routes.finishOidc, (c) => finish(c, c.req.valid('param').provider));

/** The cookie binds the sign-in to this browser; it is kept, so that two tabs can begin side by side. */
async function start(c: Context<AppEnv>, provider: string, returnTo: string | undefined) {
  const browser = getCookie(c, NAME, 'host') ?? randomToken();
  try {
    const address = await startOidc(c.get('ctx'), provider, browser, returnTo);
    setCookie(c, NAME, browser, {
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
      prefix: 'host',
      maxAge: OIDC_SECONDS,
    });
    c.header('cache-control', PRIVATE['cache-control']);
    return c.redirect(address, 302);
  } catch (error) {
    return showProblem(c, error);
  }
}

async function finish(c: Context<AppEnv>, provider: string) {
  const ctx = c.get('ctx');
  c.header('cache-control', PRIVATE['cache-control']);
  try {
    const { signedIn, returnTo } = await finishOidc(
      ctx,
      provider,
      new URL(c.req.url),
      getCookie(c, NAME, 'host'),
    );
    if (!('challenge' in signedIn)) {
      deliver(c, signedIn);
      return c.redirect(ctx.config.origin + returnTo, 302);
    }
    const fragment = new URLSearchParams({ challenge: signedIn.challenge, returnTo });
    return c.redirect(`${ctx.config.origin}/sign-in#${fragment}`, 302);
  } catch (error) {
    return showProblem(c, error);
  }
}

/** A browser gets the sign-in page with the kind of problem, a program the problem itself. */
function showProblem(c: Context<AppEnv>, error: unknown) {
  const isBrowser = c.req.header('accept')?.includes('text/html') === true;
  if (!isBrowser || !(error instanceof Problem)) throw error;
  if (error.type.status >= 500)
    writeLog({ level: 'error', slice: 'identity', message: 'a provider did not answer', cause: error });
  return c.redirect(`${c.get('ctx').config.origin}/sign-in?problem=${error.type.slug}`, 302);
}
