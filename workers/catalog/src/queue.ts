import { consume } from '@highstreet/events';
import { continueTrace, correlationIdFrom } from '@highstreet/telemetry';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import { handlers } from './events/index.ts';
import { processImport } from './services/process-import.ts';

/** Handles a batch of one of the catalog's queues. */
export async function handleBatch(
  batch: MessageBatch,
  bindings: unknown,
  background: ExecutionContext,
): Promise<void> {
  if (batch.queue === 'highstreet-events-catalog') await takeEvents(batch, bindings, background);
  else await runImports(batch, bindings);
  await openBackground(bindings).relay.flush();
}

function takeEvents(batch: MessageBatch, bindings: unknown, background: ExecutionContext): Promise<void> {
  const env = readEnv(bindings);
  return consume<Ctx>(
    {
      slice: 'catalog',
      consumer: 'catalog',
      handlers,
      context: (meta) => makeCtx(env, { ...meta, actor: undefined }),
      store: env.EVENTS_API,
      now: Date.now,
      bindings,
      ctx: background,
    },
    batch,
  );
}

/** Runs the imports that were asked for, each on its own: one that fails is tried again, its siblings are not. */
async function runImports(batch: MessageBatch, bindings: unknown): Promise<void> {
  const ctx = openBackground(bindings);
  for (const message of batch.messages) {
    try {
      const importId = readImportId(message.body);
      const { isDone } = await processImport(ctx, importId);
      if (!isDone) await ctx.enqueueImport(importId);
      message.ack();
    } catch {
      message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) });
    }
  }
}

function readImportId(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'importId' in body) return String(body.importId);
  throw new TypeError('a message of the import queue names no import');
}

/** A ctx for work that no request waits for. */
export function openBackground(bindings: unknown): Ctx {
  return makeCtx(readEnv(bindings), {
    actor: undefined,
    trace: continueTrace(null),
    correlationId: correlationIdFrom(null),
  });
}
