import type { Runtime } from '../runtime.ts';

const POLL_MS = 4;
const MAX_TURNS = 10_000;

/**
 * Lets one request at a time do what many wait for. The others look again every few milliseconds, each on its own timer: a promise must
 * not be shared between requests, and the runtime may drop the one whose turn it is, so a turn ends by itself.
 */
export class Turns {
  readonly #runtime: Runtime;
  readonly #lastMs: number;
  readonly #taken = new Map<string, number>();

  /** A turn that is not given back ends after `lastMs` milliseconds. */
  constructor(runtime: Runtime, lastMs: number) {
    this.#runtime = runtime;
    this.#lastMs = lastMs;
  }

  /** Takes the turn for `key`, unless another request has it. */
  take(key: string): boolean {
    if (this.isTaken(key)) return false;
    if (this.#taken.size >= MAX_TURNS) this.#taken.clear();
    this.#taken.set(key, this.#runtime.now() + this.#lastMs);
    return true;
  }

  end(key: string): void {
    this.#taken.delete(key);
  }

  isTaken(key: string): boolean {
    const until = this.#taken.get(key);
    return until !== undefined && until > this.#runtime.now();
  }

  /** Waits while another request has the turn, at most until `deadline` (epoch milliseconds). */
  async wait(key: string, deadline: number): Promise<void> {
    while (this.isTaken(key) && this.#runtime.now() < deadline) await this.#runtime.sleep(POLL_MS);
  }
}
