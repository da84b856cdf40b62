/** Which share of traces is kept (0 to 1), and how many new ones a second an isolate may keep at most. */
export type Sampling = { ratio: number; perSecond: number };

/** Decides which traces are kept. By the trace id, so that all who decide with the same ratio agree; failures are kept by others. */
export class Sampler {
  readonly #limit: number;
  readonly #perSecond: number;
  #second = 0;
  #taken = 0;

  constructor({ ratio, perSecond }: Sampling) {
    this.#limit = Math.min(1, Math.max(0, ratio)) * 0x1_0000_0000;
    this.#perSecond = perSecond;
  }

  /** `now` in epoch milliseconds. */
  keeps(traceId: string, now: number): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#taken = 0;
    }
    if (this.#taken >= this.#perSecond || this.#limit === 0) return false;
    // The random part of a trace id is its end (W3C Trace Context 2, 3.2.2.3.1).
    if (Number.parseInt(traceId.slice(-8), 16) >= this.#limit) return false;
    this.#taken += 1;
    return true;
  }
}
