import { cacheHeaders } from '@highstreet/http';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';

/** Headers of a read: what anybody sees may be shared, what an actor sees is the actor's. */
export function readHeaders(c: Context<AppEnv>): Record<string, string> {
  return cacheHeaders(c.get('ctx').actor === undefined);
}
