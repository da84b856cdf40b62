import { formatTraceparent, inBackground } from '@highstreet/telemetry';
import type { Context } from 'hono';
import { backgroundOf } from './background-of.ts';
import type { RequestMeta } from './request-meta.ts';

/** Lets work go on after the answer, as a span of the request's trace. Where nothing waits for it, as in a test, it just runs. */
export function runAfterwards(slice: string, c: Context, meta: RequestMeta, work: () => Promise<void>): void {
  const background = backgroundOf(c) ?? { waitUntil: () => {} };
  const about = { name: 'after the answer', kind: 'internal' } as const;
  const { correlationId, trace } = meta;
  const cause = { correlationId, traceparent: formatTraceparent(trace) };
  const running = inBackground({ ...about, ...cause, slice, bindings: c.env, ctx: background }, work);
  // What went wrong is logged; nobody is left to be told.
  background.waitUntil(running.catch(() => {}));
}
