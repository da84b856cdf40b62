import { OpenAPIHono } from '@hono/zod-openapi';
import { writeLog } from '@highstreet/telemetry';
import type { Context, MiddlewareHandler } from 'hono';
import { handleIdempotency, type IdempotencyStore } from './idempotency.ts';
import { noteRequest } from './note-request.ts';
import { runAfterwards } from './run-afterwards.ts';
import { Refused, sharedProblems } from './problems.ts';
import { readRequestMeta, type RequestMeta } from './request-meta.ts';
import { translateError } from './translate-error.ts';
import { answerUnmatched } from './unmatched.ts';
import { rejectInvalid } from './validation.ts';

/** The Hono environment of a slice: its bindings, and per request the gateway's facts and the slice's `ctx`. */
export type SliceEnv<Bindings extends object, Ctx> = {
  Bindings: Bindings;
  Variables: { meta: RequestMeta; ctx: Ctx; isNoted?: boolean };
};

type Options<Bindings extends object, Ctx> = {
  slice: string;
  /** Builds what a service gets, once per request. */
  context: (c: Context<SliceEnv<Bindings, Ctx>>, meta: RequestMeta) => Ctx;
  /** Where answers to writes with an `Idempotency-Key` are kept for 24 hours. */
  idempotency: (ctx: Ctx) => IdempotencyStore;
  /** What goes on after the answer, where there is anything: sending the events of a write. */
  afterwards?: (ctx: Ctx) => (() => Promise<void>) | undefined;
};

/** A slice's app: request facts, deadline, log line, validation, errors and not-found are the same in all of them. */
export function createApp<Bindings extends object, Ctx>(options: Options<Bindings, Ctx>) {
  const app = new OpenAPIHono<SliceEnv<Bindings, Ctx>>({ defaultHook: rejectInvalid });
  app.use(prepareRequest(options));
  app.use((c, next) => handleIdempotency(c, next, () => options.idempotency(c.get('ctx'))));
  app.onError((error, c) => {
    const { response, unexpected } = translateError(error, correlationOf(c));
    if (unexpected && !c.get('isNoted')) logFailure(options.slice, c, error);
    return response;
  });
  app.notFound((c) => answerUnmatched(c, app.router, correlationOf(c)));
  return app;
}

function prepareRequest<Bindings extends object, Ctx>(
  options: Options<Bindings, Ctx>,
): MiddlewareHandler<SliceEnv<Bindings, Ctx>> {
  return async (c, next) => {
    const start = Date.now();
    const meta = readRequestMeta(c.req.raw.headers, start);
    c.set('meta', meta);
    // A probe belongs to no trace, and neither does what happens to run after it.
    if (c.req.path === '/health') meta.trace.sampled = false;
    if (meta.deadline <= start)
      throw new Refused(sharedProblems.deadline, 'The deadline had passed on arrival.');
    c.set('ctx', options.context(c, meta));
    c.set('isNoted', true);
    await next();
    noteRequest(options.slice, c, meta, start);
    const work = options.afterwards?.(c.get('ctx'));
    if (work) runAfterwards(options.slice, c, meta, work);
  };
}

/** A failure outside of the routes, such as a context that cannot be opened: no other line tells of it. */
function logFailure(slice: string, c: Context, cause: Error): void {
  writeLog({ level: 'error', slice, message: 'request failed', correlationId: correlationOf(c), cause });
}

function correlationOf(c: Context): string {
  const meta: RequestMeta | undefined = c.get('meta');
  return meta?.correlationId ?? 'unknown';
}
