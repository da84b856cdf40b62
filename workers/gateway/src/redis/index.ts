import { Breaker } from '@highstreet/resilience';
import { Redis } from '@upstash/redis/cloudflare';
import type { Runtime } from '../runtime.ts';

const TIME_LIMIT_MS = 300;
const PING_MS = 900;

type Credentials = { url: string; token: string };

/**
 * Redis for what the gateway can do without. A call resolves to undefined when Redis does not answer in time; after three
 * failures in a row nobody waits for it again for five seconds.
 */
export class RedisLink {
  readonly #credentials: Credentials | undefined;
  readonly #redis: Redis | undefined;
  readonly #runtime: Runtime;
  readonly #breaker = new Breaker({ failures: 3, openMs: 5_000, probes: 1 });

  constructor(credentials: Credentials | undefined, runtime: Runtime) {
    this.#runtime = runtime;
    this.#credentials = credentials;
    this.#redis = credentials && connect(credentials, TIME_LIMIT_MS);
  }

  /** Whether the last calls were answered; false also when no Redis is configured. */
  isUp(): boolean {
    return this.#redis !== undefined && this.#breaker.state(this.#runtime.now()) === 'closed';
  }

  /** Runs a Lua script by its SHA-1, sending its text only when Redis does not know it. */
  async script(text: string, sha1: string, keys: string[], args: (string | number)[]): Promise<unknown> {
    return this.run(async (redis) => {
      try {
        return await redis.evalsha(sha1, keys, args);
      } catch (error) {
        if (!String(error).includes('NOSCRIPT')) throw error;
        return redis.eval(text, keys, args);
      }
    });
  }

  /** Whether Redis answers at all, with more patience than a request has. */
  async ping(): Promise<boolean> {
    if (!this.#credentials) return false;
    const patient = connect(this.#credentials, PING_MS);
    return patient.ping().then(
      () => true,
      () => false,
    );
  }

  async run<T>(command: (redis: Redis) => Promise<T>): Promise<T | undefined> {
    if (!this.#redis) return undefined;
    const now = this.#runtime.now();
    const admission = this.#breaker.admit(now, now + 2 * TIME_LIMIT_MS);
    if (!admission) return undefined;
    try {
      const reply = await command(this.#redis);
      this.#breaker.report(admission, 'success', this.#runtime.now());
      return reply;
    } catch {
      this.#breaker.report(admission, 'failure', this.#runtime.now());
      return undefined;
    }
  }
}

function connect(credentials: Credentials, timeLimitMs: number): Redis {
  return new Redis({
    ...credentials,
    // Automatic pipelining would share one promise between requests, which workerd forbids.
    enableAutoPipelining: false,
    enableTelemetry: false,
    readYourWrites: false,
    responseEncoding: false,
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(timeLimitMs),
  });
}
