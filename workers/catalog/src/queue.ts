import { continueTrace, correlationIdFrom } from '@highstreet/telemetry';
import { makeCtx, type Ctx } from './context.ts';
import { readEnv } from './env.ts';
import { processImport } from './services/process-import.ts';

/** Runs the imports that were asked for, each on its own: one that fails is tried again, its siblings are not. */
export async function runImports(
  batch: MessageBatch<{ importId: string }>,
  bindings: unknown,
): Promise<void> {
  const ctx = openBackground(bindings);
  for (const message of batch.messages) {
    try {
      const { isDone } = await processImport(ctx, message.body.importId);
      if (!isDone) await ctx.enqueueImport(message.body.importId);
      message.ack();
    } catch {
      message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) });
    }
  }
}

/** A ctx for work that no request waits for. */
export function openBackground(bindings: unknown): Ctx {
  return makeCtx(readEnv(bindings), {
    actor: undefined,
    trace: continueTrace(null),
    correlationId: correlationIdFrom(null),
  });
}
