import { Breaker } from '@highstreet/resilience';
import { Redis } from '@upstash/redis/cloudflare';
import type { Runtime } from '../runtime.ts';

const TIME_LIMIT_MS = 250;

/**
 * Redis for what the gateway can do without. A call resolves to undefined when Redis does not answer in time; after three
 * failures in a row nobody waits for it again for five seconds.
 */
export class RedisLink {
  readonly #redis: Redis | undefined;
  readonly #runtime: Runtime;
  readonly #breaker = new Breaker({ failures: 3, openMs: 5_000, probes: 1 });

  constructor(credentials: { url: string; token: string } | undefined, runtime: Runtime) {
    this.#runtime = runtime;
    // Automatic pipelining would share one promise between requests, which workerd forbids.
    this.#redis =
      credentials &&
      new Redis({
        ...credentials,
        enableAutoPipelining: false,
        enableTelemetry: false,
        readYourWrites: false,
        responseEncoding: false,
        retry: { retries: 0 },
        signal: () => AbortSignal.timeout(TIME_LIMIT_MS),
      });
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
