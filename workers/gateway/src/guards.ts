import { UpstreamGuard } from '@highstreet/resilience';
import type { Runtime } from './runtime.ts';
import { slices, type SliceName } from './upstreams.ts';

/** The breaker, ceiling and retry budget of every slice. */
export class Guards {
  readonly #guards: ReadonlyMap<string, UpstreamGuard>;

  constructor(runtime: Runtime) {
    this.#guards = new Map(Object.keys(slices).map((slice) => [slice, new UpstreamGuard(runtime)]));
  }

  of(slice: SliceName): UpstreamGuard {
    const guard = this.#guards.get(slice);
    if (!guard) throw new Error(`there is no slice ${slice}`);
    return guard;
  }

  get byName(): Record<string, UpstreamGuard> {
    return Object.fromEntries(this.#guards);
  }
}
