export type BreakerState = 'closed' | 'open' | 'half-open';
export type Outcome = 'success' | 'failure' | 'neutral';

/** Leave to make one call. Its outcome counts only while the breaker is in the same period. A probe must not be repeated. */
export type Admission = { readonly period: number; readonly expiresAt: number; readonly isProbe: boolean };

type Options = { failures: number; openMs: number; probes: number };

const DEFAULTS: Options = { failures: 5, openMs: 10_000, probes: 2 };

/**
 * Circuit breaker: opens after a number of failures in a row, lets exactly `probes` calls through after `openMs`, closes
 * when all of them succeed and opens again when one fails. A probe that never reports frees its slot when it expires.
 */
export class Breaker {
  readonly #options: Options;
  #state: BreakerState = 'closed';
  #period = 0;
  #failuresInRow = 0;
  #openedAt = 0;
  #probes = new Set<Admission>();
  #probesPassed = 0;

  constructor(options: Partial<Options> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** Leave to call, or undefined while open. `expiresAt`: when the call will have ended for certain. */
  admit(now: number, expiresAt: number): Admission | undefined {
    if (this.#state === 'open' && now - this.#openedAt >= this.#options.openMs) this.#enter('half-open');
    if (this.#state === 'open') return undefined;
    const isProbe = this.#state === 'half-open';
    const admission = { period: this.#period, expiresAt, isProbe };
    if (isProbe) {
      this.#forgetLostProbes(now);
      if (this.#probes.size + this.#probesPassed >= this.#options.probes) return undefined;
      this.#probes.add(admission);
    }
    return admission;
  }

  /** What became of the call. `neutral` (the caller left, the caller's own fault) says nothing about the upstream. */
  report(admission: Admission, outcome: Outcome, now: number): void {
    if (admission.period !== this.#period) return;
    this.#probes.delete(admission);
    if (outcome === 'failure') this.#fail(now);
    if (outcome === 'success') this.#succeed();
  }

  /** Milliseconds until a call has a chance again; at least one second while probes are under way. */
  retryAfterMs(now: number): number {
    if (this.#state === 'closed') return 0;
    return Math.max(1_000, this.#state === 'open' ? this.#openedAt + this.#options.openMs - now : 0);
  }

  state(now: number): BreakerState {
    return this.#state === 'open' && now - this.#openedAt >= this.#options.openMs ? 'half-open' : this.#state;
  }

  #fail(now: number): void {
    this.#failuresInRow += 1;
    if (this.#state === 'closed' && this.#failuresInRow < this.#options.failures) return;
    this.#openedAt = now;
    this.#enter('open');
  }

  #succeed(): void {
    this.#failuresInRow = 0;
    if (this.#state !== 'half-open') return;
    this.#probesPassed += 1;
    if (this.#probesPassed >= this.#options.probes) this.#enter('closed');
  }

  #enter(state: BreakerState): void {
    this.#state = state;
    this.#period += 1;
    this.#failuresInRow = 0;
    this.#probesPassed = 0;
    this.#probes.clear();
  }

  #forgetLostProbes(now: number): void {
    for (const probe of this.#probes) if (probe.expiresAt <= now) this.#probes.delete(probe);
  }
}
