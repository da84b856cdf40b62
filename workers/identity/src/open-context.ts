import { continueTrace, correlationIdFrom, type BackgroundMeta } from '@highstreet/telemetry';
import argon2 from '@phi-ag/argon2/argon2.wasm';
import type { RequestMeta } from '@highstreet/http';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';

const BACKGROUND_MS = 30_000;

/** A ctx for one request. */
export function openRequest(c: Context<AppEnv>, meta: RequestMeta): Ctx {
  return makeCtx(readEnv(c.env), argon2, {
    ...meta,
    client: { address: meta.clientAddress, agent: c.req.header('user-agent') ?? '' },
    defer: (work) => c.executionCtx.waitUntil(work),
  });
}

/** A ctx for an RPC call or cron run, which no request waits for. */
export function openBackground(
  bindings: unknown,
  defer: (work: Promise<unknown>) => void,
  meta: BackgroundMeta = { trace: continueTrace(null), correlationId: correlationIdFrom(null) },
): Ctx {
  return makeCtx(readEnv(bindings), argon2, {
    ...meta,
    actor: undefined,
    deadline: Date.now() + BACKGROUND_MS,
    client: { address: 'internal', agent: '' },
    defer,
  });
}
