/** What is sent now and then only, the newest of each key: presence, typing. Nothing of it outlives the object. */
export class Coalescer<Item> {
  readonly #pauseMs: number;
  readonly #flush: (items: Item[]) => void;
  #waiting = new Map<string, Item>();

  constructor(pauseMs: number, flush: (items: Item[]) => void) {
    this.#pauseMs = pauseMs;
    this.#flush = flush;
  }

  /** Replaces what waits under `key`. */
  add(key: string, item: Item): void {
    if (this.#waiting.size >= MOST_WAITING && !this.#waiting.has(key)) return;
    if (this.#waiting.size === 0) setTimeout(() => this.#send(), this.#pauseMs);
    this.#waiting.set(key, item);
  }

  #send(): void {
    const items = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#flush(items);
  }
}

const MOST_WAITING = 1_000;
