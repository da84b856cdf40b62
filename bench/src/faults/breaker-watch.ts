import { setTimeout as sleep } from 'node:timers/promises';
import { sliceOf, type Period } from './period.ts';

const EVERY_MS = 400;
/** Breakers between slices show nowhere; they too are open for ten seconds. */
const SETTLE_MS = 12_000;
const PATIENCE_MS = 45_000;

/** Reads the breakers of the gateway as an admin sees them, and ends the periods whose slice has come back. */
export class BreakerWatch {
  readonly #origin: string;
  readonly #token: string;
  readonly #periods: readonly Period[];
  readonly #ending = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(origin: string, token: string, periods: readonly Period[]) {
    this.#origin = origin;
    this.#token = token;
    this.#periods = periods;
  }

  start(): void {
    this.#work = this.#run();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#work;
  }

  /** Resolves when none of these parts is broken or coming back. */
  async untilBack(parts: ReadonlySet<string>): Promise<void> {
    while (this.#periods.some(({ part, until }) => parts.has(part) && until > Date.now()))
      await sleep(EVERY_MS / 2);
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      const states = await this.#read().catch(() => undefined);
      for (const period of this.#periods) if (period.until > Date.now()) note(period, states);
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #read(): Promise<Map<string, string>> {
    const response = await fetch(`${this.#origin}/health/status`, {
      headers: { authorization: `Bearer ${this.#token}` },
      signal: AbortSignal.timeout(3_000),
    });
    return breakersOf(await response.json());
  }
}

/** What a reading means for a period; without one it only ages. */
export function note(period: Period, states: ReadonlyMap<string, string> | undefined): void {
  const now = Date.now();
  const state = states?.get(sliceOf(period.part) ?? '');
  if (period.breaker && state !== undefined && state !== 'closed') period.breaker.isOpened = true;
  const isClosed = period.breaker === undefined || state === 'closed';
  const sinceMended = now - period.mendedAt;
  if (sinceMended > SETTLE_MS && isClosed && states !== undefined) {
    if (period.breaker) period.breaker.isClosed = true;
    period.until = now;
  }
  if (sinceMended > PATIENCE_MS) period.until = now;
}

/** The breakers by slice in what `/health/status` tells an admin. */
function breakersOf(report: unknown): Map<string, string> {
  const slices = memberOf(report, 'slices');
  if (typeof slices !== 'object' || slices === null) return new Map();
  return new Map(Object.entries(slices).map(([name, health]) => [name, String(memberOf(health, 'breaker'))]));
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
