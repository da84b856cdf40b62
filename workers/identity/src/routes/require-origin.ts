import { Forbidden } from '@highstreet/http';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { identityProblems } from '../contract/problems.ts';

/** Refuses a request that a page of another site has sent. One without `Origin` is from a program. */
export function refuseForeignOrigin(c: Context<AppEnv>): void {
  const origin = c.req.header('origin');
  if (origin !== undefined && !isAllowed(c, origin)) throw foreign();
}

/** What changes something by the power of a cookie must say where it comes from. */
export function requireOwnOrigin(c: Context<AppEnv>): void {
  const origin = c.req.header('origin');
  const isOwn =
    origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : isAllowed(c, origin);
  if (!isOwn) throw foreign();
}

function isAllowed(c: Context<AppEnv>, origin: string): boolean {
  return c.get('ctx').config.allowedOrigins.includes(origin);
}

function foreign(): Forbidden {
  return new Forbidden(
    'Requests with a session cookie must come from this site.',
    identityProblems.foreignOrigin,
  );
}
