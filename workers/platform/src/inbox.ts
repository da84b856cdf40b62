import { toOtlp, writeLog, type TelemetryBatch } from '@highstreet/telemetry';
import { makeCtx } from './context.ts';
import { readEnv, type Env } from './env.ts';
import { keepTelemetry } from './services/keep-telemetry.ts';

const HOLD_MS = 500;
const WRITE_MS = 50;
const MAX_BATCHES = 200;
const EXPORT_MS = 5_000;

let waiting: TelemetryBatch[] = [];
let heldUntil = 0;

/**
 * Takes a batch in. What comes within half a second is written in one round trip; beyond 200 batches the newest is thrown away. Resolves
 * when that half second is over: then what came with the batch can be read.
 */
export async function takeIn(batch: TelemetryBatch, bindings: unknown): Promise<void> {
  if (waiting.length < MAX_BATCHES) waiting.push(batch);
  const now = Date.now();
  const isFirst = now >= heldUntil;
  if (isFirst) heldUntil = now + HOLD_MS;
  await new Promise((resolve) => setTimeout(resolve, isFirst ? HOLD_MS : heldUntil - now + WRITE_MS));
  if (isFirst) await putAway(readEnv(bindings));
}

/** Writes down and exports what waits. Never throws: what cannot be written is lost, and said once. */
export async function putAway(env: Env, more: readonly TelemetryBatch[] = []): Promise<void> {
  const batches = [...waiting, ...more];
  waiting = [];
  if (batches.length === 0) return;
  const [kept] = await Promise.allSettled([
    keepTelemetry(makeCtx(env, {}), batches),
    exportSpans(env, batches),
  ]);
  if (kept.status === 'fulfilled') return;
  writeLog(
    {
      level: 'error',
      slice: 'platform',
      release: env.RELEASE,
      message: 'telemetry was lost',
      cause: kept.reason,
    },
    false,
  );
}

/** Sends spans to `<OTLP_ENDPOINT>/v1/traces`. A failure is nobody's business but the log's. */
async function exportSpans(env: Env, batches: readonly TelemetryBatch[]): Promise<void> {
  const groups = batches.filter(({ spans }) => spans.length > 0);
  if (env.OTLP_ENDPOINT === '' || groups.length === 0) return;
  try {
    const response = await fetch(`${env.OTLP_ENDPOINT.replace(/\/$/, '')}/v1/traces`, {
      method: 'POST',
      headers: { ...headersOf(env.OTLP_HEADERS), 'content-type': 'application/json' },
      body: JSON.stringify(toOtlp(groups)),
      signal: AbortSignal.timeout(EXPORT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the collector answered ${response.status}`);
  } catch (cause) {
    const { RELEASE: release } = env;
    writeLog({ level: 'warn', slice: 'platform', release, message: 'spans were not exported', cause }, false);
  }
}

/** `name=value,name=value`, as in `OTEL_EXPORTER_OTLP_HEADERS`. */
function headersOf(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => /^\s*([^=\s]+)=(.*)$/.exec(pair));
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', (pair[2] ?? '').trim()]] : [])));
}
