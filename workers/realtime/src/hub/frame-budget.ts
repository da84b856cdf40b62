const BURST = 60;
const PER_SECOND = 10;

/** How many frames a client may send: a burst of 60, then ten a second. */
export class FrameBudget {
  #left = BURST;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** False when the client sends too much. `now` in epoch milliseconds. */
  take(now: number): boolean {
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * PER_SECOND);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
