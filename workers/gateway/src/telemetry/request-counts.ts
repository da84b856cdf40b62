import { methodLabel, observe, statusLabel, type Meter, type Tally } from '@highstreet/telemetry';
import type { Exchange } from '../exchange.ts';

type Tallies = { requests: Tally; cache: Tally | undefined };

/** Counts requests. Every request comes by here, so the tallies of a kind of request are found by one look. */
export class RequestCounts {
  readonly #meter: Meter;
  readonly #release: string;
  readonly #known = new Map<string, Tallies>();
  #generation = -1;

  /** `release` is the gateway's own, for what it answers itself. */
  constructor(meter: Meter, release: string) {
    this.#meter = meter;
    this.#release = release;
  }

  /** `ms` in milliseconds. */
  count(exchange: Exchange, status: number, ms: number): void {
    if (this.#generation !== this.#meter.generation) {
      this.#generation = this.#meter.generation;
      this.#known.clear();
    }
    const { slice, route, method, cache, release = this.#release } = exchange;
    const key = `${route} ${method} ${status} ${slice} ${cache} ${release}`;
    let tallies = this.#known.get(key);
    if (!tallies) {
      tallies = this.#find(exchange, status, release);
      this.#known.set(key, tallies);
    }
    observe(tallies.requests, ms);
    if (tallies.cache) tallies.cache.count += 1;
  }

  #find({ slice, route, method, cache }: Exchange, status: number, release: string): Tallies {
    const labels = { slice, route, method: methodLabel(method), status: statusLabel(status), release };
    return {
      requests: this.#meter.tallyOf('requests', labels),
      cache: cache === 'none' ? undefined : this.#meter.tallyOf('cache', { slice, result: cache }),
    };
  }
}
