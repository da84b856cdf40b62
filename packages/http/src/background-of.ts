import type { Context } from 'hono';

/** Hono throws where there is no such context, as in a test that calls the app itself. */
export function backgroundOf(c: Context): { waitUntil(work: Promise<unknown>): void } | undefined {
  try {
    return c.executionCtx;
  } catch {
    return undefined;
  }
}
