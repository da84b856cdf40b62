import { consume } from '@highstreet/events';
import { continueTrace, correlationIdFrom, type BackgroundMeta } from '@highstreet/telemetry';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import { handlers } from './events/index.ts';

/** Handles a batch of events that other slices have emitted, and sends what that emitted. */
export async function handleBatch(
  batch: MessageBatch,
  bindings: unknown,
  background: ExecutionContext,
): Promise<void> {
  const env = readEnv(bindings);
  await consume<Ctx>(
    {
      slice: 'inventory',
      consumer: 'inventory',
      handlers,
      context: (meta) => makeCtx(env, { ...meta, actor: undefined }),
      store: env.EVENTS_API,
      now: Date.now,
      bindings,
      ctx: background,
    },
    batch,
  );
  await openBackground(bindings).relay.flush();
}

/** A ctx for work that no request waits for. */
export function openBackground(bindings: unknown, meta: BackgroundMeta = newMeta()): Ctx {
  return makeCtx(readEnv(bindings), { ...meta, actor: undefined });
}

function newMeta(): BackgroundMeta {
  return { trace: continueTrace(null), correlationId: correlationIdFrom(null) };
}
