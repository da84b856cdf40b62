import { UpstreamGuard, type Runtime } from './guarded-call.ts';

/**
 * The slice did not answer: it is down, too slow, or held back by its breaker. A slice's app turns `code: 'unavailable'` into 503, and
 * `isElsewhere` tells the gateway that the slice which says so is well itself.
 */
export class SliceUnavailable extends Error {
  readonly code = 'unavailable';
  readonly isElsewhere = true;
}

/** `deadline` in milliseconds since the epoch. Only a call that may take effect twice, or takes effect once by its key, is repeatable. */
export type SliceCall = { deadline: number; isRepeatable: boolean };

const ANSWERED = new Response(null);
const guards = new Map<string, UpstreamGuard>();

/**
 * Asks another slice over its binding, with breaker, ceiling, retries and deadline. The slice refuses by what it returns; whatever it
 * throws is a failure of its own. Throws SliceUnavailable.
 */
export class SliceClient<Api extends object> {
  readonly #api: Api;
  readonly #guard: UpstreamGuard;
  readonly #slice: string;

  constructor(slice: string, api: Api, runtime: Runtime = workerRuntime) {
    this.#api = api;
    this.#slice = slice;
    this.#guard = guardOf(slice, runtime);
  }

  async call<T>(ask: (api: Api) => Promise<T>, { deadline, isRepeatable }: SliceCall): Promise<T> {
    let answer: { value: T } | undefined;
    const outcome = await this.#guard.call({
      // The guard judges answers; the value travels past it.
      send: async () => {
        answer = { value: await ask(this.#api) };
        return ANSWERED;
      },
      deadline,
      isRepeatable,
      isLatenessFailure: true,
    });
    if (outcome.kind === 'answered' && answer) return answer.value;
    const cause = outcome.kind === 'failed' ? outcome.cause : undefined;
    throw new SliceUnavailable(`${this.#slice} does not answer: ${outcome.kind}`, { cause });
  }
}

const workerRuntime: Runtime = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

/** One guard per slice and isolate: what one request learns, the next one knows. */
function guardOf(slice: string, runtime: Runtime): UpstreamGuard {
  const known = guards.get(slice);
  if (known) return known;
  const guard = new UpstreamGuard(runtime);
  guards.set(slice, guard);
  return guard;
}
