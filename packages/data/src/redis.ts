import { Redis } from '@upstash/redis';

/** Where Redis is: an Upstash REST address. */
export type RedisEnv = { REDIS_URL: string; REDIS_TOKEN: string };

const TIMEOUT_MS = 400;
const PAUSE_MS = 2_000;

let downUntil = 0;

/** Redis for one request. Opening costs no I/O; nothing is retried, a call has 400 ms. */
export function openRedis(env: RedisEnv): Redis {
  return new Redis({
    url: env.REDIS_URL,
    token: env.REDIS_TOKEN,
    retry: false,
    enableTelemetry: false,
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
  });
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
