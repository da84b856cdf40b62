const SAFE = new Set(['GET', 'HEAD']);
const BASE_MS = 50;
const CAP_MS = 1_000;
const RESERVE = 10;
const MOST = 100;

/** Whether a request may be sent twice: reads, and writes that carry an idempotency key. */
export function isRepeatable(method: string, hasIdempotencyKey: boolean): boolean {
  return SAFE.has(method) || hasIdempotencyKey;
}

/** Full jitter: a random wait in milliseconds between 0 and an exponentially growing bound. `retry` counts from 0. */
export function jitter(retry: number, random: () => number): number {
  return Math.floor(random() * Math.min(CAP_MS, BASE_MS * 2 ** retry));
}

/** The wait in milliseconds that a `Retry-After` asks for (seconds or an HTTP date); 0 when absent or not understood. */
export function retryAfterMs(header: string | null | undefined, now: number): number {
  if (!header) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/** Retries may be a share of requests (10 %), plus a small reserve so that a quiet service can retry at all. */
export class RetryBudget {
  readonly #share: number;
  #balance = RESERVE;

  constructor(share = 0.1) {
    this.#share = share;
  }

  /** Every first attempt earns its share of a retry. */
  earn(): void {
    this.#balance = Math.min(MOST, this.#balance + this.#share);
  }

  /** Takes one retry out of the budget; false when it is spent. */
  spend(): boolean {
    if (this.#balance < 1) return false;
    this.#balance -= 1;
    return true;
  }
}
