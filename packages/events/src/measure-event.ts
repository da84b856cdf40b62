import { collector, ownerOf } from '@highstreet/telemetry';
import type { Outcome } from './record-effect.ts';

/** Counts an event by its type and how it ended, an `Outcome` or `failed`, with the time that took. */
export async function measureEvent(
  { slice, bindings, now }: { slice: string; bindings: unknown; now: () => number },
  type: string,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const start = now();
  const { release } = ownerOf(slice, bindings);
  let result: Outcome | 'failed' = 'failed';
  try {
    result = await run();
    return result;
  } finally {
    collector.meter.observe('events', { slice, type, result, release }, now() - start);
  }
}
