/** A window is cut into this many slices; a request counts until its whole slice is a window old. */
export const SLICES = 50;

/**
 * Requests of one client in one sliding window, in constant memory. It never admits more than the quota in any window;
 * a request may count up to one slice (2 %) too long.
 */
export class WindowCounter {
  readonly quota: number;
  readonly #sliceMs: number;
  readonly #counts = new Uint32Array(SLICES + 1);
  #head = 0;
  #total = 0;

  constructor(quota: number, windowMs: number) {
    this.quota = quota;
    this.#sliceMs = windowMs / SLICES;
  }

  /** How many more requests may pass now. */
  free(now: number): number {
    this.#advance(now);
    return this.quota - this.#total;
  }

  /** Counts a request; call after `free`, at the same `now`. */
  add(): void {
    this.#counts[this.#head % this.#counts.length] = this.#at(this.#head) + 1;
    this.#total += 1;
  }

  /** Takes back a request that was counted in the slice of `then` and did not pass after all. */
  remove(then: number): void {
    const slice = Math.floor(then / this.#sliceMs);
    if (slice <= this.#head - this.#counts.length || this.#at(slice) === 0) return;
    this.#counts[slice % this.#counts.length] = this.#at(slice) - 1;
    this.#total -= 1;
  }

  /** Milliseconds until the oldest counted request falls out. */
  untilFree(now: number): number {
    for (let slice = this.#head - SLICES; slice <= this.#head; slice += 1) {
      if (this.#at(slice) > 0) return Math.max(0, (slice + SLICES + 1) * this.#sliceMs - now);
    }
    return 0;
  }

  #at(slice: number): number {
    return slice < 0 ? 0 : (this.#counts[slice % this.#counts.length] ?? 0);
  }

  #advance(now: number): void {
    const slice = Math.floor(now / this.#sliceMs);
    if (slice <= this.#head) return;
    if (slice - this.#head > SLICES) {
      this.#counts.fill(0);
      this.#total = 0;
    } else {
      for (let next = this.#head + 1; next <= slice; next += 1) {
        this.#total -= this.#at(next);
        this.#counts[next % this.#counts.length] = 0;
      }
    }
    this.#head = slice;
  }
}
