import { consume } from '@highstreet/events';
import { continueTrace, correlationIdFrom, inBackground, type BackgroundMeta } from '@highstreet/telemetry';
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
  else await runImports(batch, bindings, background);
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
async function runImports(
  batch: MessageBatch,
  bindings: unknown,
  background: ExecutionContext,
): Promise<void> {
  const work = { name: 'run import', kind: 'consumer', slice: 'catalog', bindings, ctx: background } as const;
  for (const message of batch.messages) {
    try {
      await inBackground(work, (meta) => runImport(openBackground(bindings, meta), message.body));
      message.ack();
    } catch {
      message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) });
    }
  }
}

async function runImport(ctx: Ctx, message: unknown): Promise<void> {
  const importId = readImportId(message);
  const { isDone } = await processImport(ctx, importId);
  if (!isDone) await ctx.enqueueImport(importId);
}

function readImportId(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'importId' in body) return String(body.importId);
  throw new TypeError('a message of the import queue names no import');
}

/** A ctx for work that no request waits for. */
export function openBackground(bindings: unknown, meta: BackgroundMeta = newMeta()): Ctx {
  return makeCtx(readEnv(bindings), { ...meta, actor: undefined });
}

function newMeta(): BackgroundMeta {
  return { trace: continueTrace(null), correlationId: correlationIdFrom(null) };
}
