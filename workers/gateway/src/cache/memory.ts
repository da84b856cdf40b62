/**
 * An answer at hand. Times in epoch milliseconds. `headers` are complete but for what belongs to one request; a `Headers` object is
 * copied into a response at half the cost of a plain one.
 */
export type Stored = {
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
  etag: string;
  storedAt: number;
  freshUntil: number;
  staleUntil: number;
  /** What the slice called its route, and its release. */
  route: string | undefined;
  release: string | undefined;
};

const ENTRY_OVERHEAD = 1_024;
const MAX_VARYING = 10_000;
const NO_NAMES: readonly string[] = [];

/** Answers by address and by the request headers they vary with, in bounded memory; the least recently filled go first. */
export class Memory {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Stored>();
  readonly #varies = new Map<string, readonly string[]>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(address: string, headers: Headers): Stored | undefined {
    return this.#entries.get(this.#keyOf(address, headers));
  }

  put(address: string, headers: Headers, vary: readonly string[], stored: Stored): void {
    if (vary.length > 0) this.#varies.set(address, vary);
    else this.#varies.delete(address);
    const key = this.#keyOf(address, headers);
    this.#remove(key);
    this.#entries.set(key, stored);
    this.#bytes += sizeOf(key, stored);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#remove(oldest);
    }
    if (this.#varies.size > MAX_VARYING) this.#clear();
  }

  #keyOf(address: string, headers: Headers): string {
    const names = this.#varies.get(address) ?? NO_NAMES;
    let key = address;
    for (const name of names) key += `\n${headers.get(name) ?? ''}`;
    return key;
  }

  #remove(key: string): void {
    const stored = this.#entries.get(key);
    if (!stored) return;
    this.#entries.delete(key);
    this.#bytes -= sizeOf(key, stored);
  }

  #clear(): void {
    this.#entries.clear();
    this.#varies.clear();
    this.#bytes = 0;
  }
}

function sizeOf(key: string, stored: Stored): number {
  return stored.body.byteLength + key.length * 2 + ENTRY_OVERHEAD;
}
