import type { Trace } from '@highstreet/telemetry';
import { Redis } from '@upstash/redis';
import { traceRedis } from './trace-redis.ts';

/** Where Redis is: an Upstash REST address. */
export type RedisEnv = { REDIS_URL: string; REDIS_TOKEN: string };

const TIMEOUT_MS = 400;
const PAUSE_MS = 2_000;

let downUntil = 0;

/**
 * Redis for one request. Opening costs no I/O; nothing is retried, a call has 400 ms. Under a `trace` that is noted down every call
 * is a span.
 */
export function openRedis(env: RedisEnv, trace?: Trace): Redis {
  const redis = new Redis({
    url: env.REDIS_URL,
    token: env.REDIS_TOKEN,
    retry: false,
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
  });
  if (trace?.spans) traceRedis(redis, trace);
  return redis;
}

/** Runs a Redis call, or gives `otherwise` when Redis is down; after a failure this isolate leaves Redis alone for two seconds. */
export async function tryRedis<T, F>(call: () => Promise<T>, otherwise: F): Promise<T | F> {
  if (Date.now() < downUntil) return otherwise;
  try {
    return await call();
  } catch {
    downUntil = Date.now() + PAUSE_MS;
    return otherwise;
  }
}
