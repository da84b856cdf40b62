import type { CollectorOwner } from './collector.ts';
import type { TelemetrySink } from './batch.ts';

/** Whose telemetry a worker with these bindings collects: `RELEASE`, and `PLATFORM` as the one that takes it. */
export function ownerOf(slice: string, bindings: unknown): CollectorOwner {
  const { RELEASE, PLATFORM } = { RELEASE: undefined, PLATFORM: undefined, ...Object(bindings) };
  return {
    slice,
    release: typeof RELEASE === 'string' ? RELEASE : 'dev',
    sink: isSink(PLATFORM) ? PLATFORM : undefined,
  };
}

/** A service binding answers to every name, so only its kind can be checked; what it cannot do fails when it is called. */
function isSink(value: unknown): value is TelemetrySink {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}
