import type { Redis } from '@upstash/redis';
import { tryRedis } from './redis.ts';

type Entry = { value: unknown; expiresAt: number; tags: readonly string[] };
type Stored = { generations: (number | null)[]; value: unknown };

/** How long and under which tags a value is kept. `isFresh` skips the isolate's memory, so that a writer sees the own change. */
export type CachePolicy = { tags: readonly string[]; seconds: number; isFresh?: boolean };

/** A slice's cache in tiers: isolate memory (one second), Redis, then `load`. */
export type Cache = {
  read<T>(key: string, policy: CachePolicy, load: () => Promise<T>): Promise<T>;
  /** Makes every value under these tags stale, here at once and everywhere within a second. */
  invalidate(tags: readonly string[]): Promise<void>;
  /** Whether Redis answers; throws when it does not. */
  ping(): Promise<unknown>;
};

/** A cache that keeps nothing: what a measurement without cache or a test uses. */
export const noCache: Cache = {
  read: (_key, _policy, load) => load(),
  invalidate: async () => {},
  ping: async () => {},
};

const MEMORY_MS = 1_000;
const MEMORY_ENTRIES = 2_000;

const memory = new Map<string, Entry>();
const owed = new Set<string>();

/**
 * The cache of one slice. A tag is a counter in Redis; a value remembers the counters it was loaded under and is
 * stale as soon as one has moved, also when the change came while it was being loaded. One Redis round trip a read.
 */
export function openCache(redis: Redis, prefix: string, now: () => number = Date.now): Cache {
  const keyOf = (key: string) => `${prefix}:v:${key}`;
  const tagOf = (tag: string) => `${prefix}:g:${tag}`;
  return {
    async read(key, policy, load) {
      const name = keyOf(key);
      const hit = policy.isFresh ? undefined : memory.get(name);
      if (hit && hit.expiresAt > now()) return trusted(hit.value);
      await settleOwed(redis);
      const kept = await tryRedis(
        () => redis.mget<(Stored | number | null)[]>(name, ...policy.tags.map(tagOf)),
        undefined,
      );
      const generations = (kept ?? []).slice(1).map(Number);
      const stored = kept?.[0];
      if (isStored(stored) && isSame(stored.generations, generations))
        return remember(name, stored.value, policy, now());
      const value = await load();
      if (kept)
        await tryRedis(() => redis.set(name, { generations, value }, { ex: policy.seconds }), undefined);
      return remember(name, value, policy, now());
    },
    async invalidate(tags) {
      for (const [name, entry] of memory)
        if (entry.tags.some((tag) => tags.includes(tag))) memory.delete(name);
      for (const tag of tags) owed.add(tagOf(tag));
      await settleOwed(redis);
    },
    ping: () => redis.ping(),
  };
}

/** Moves the counters that are owed; what Redis refused is owed until it answers again. */
async function settleOwed(redis: Redis): Promise<void> {
  if (owed.size === 0) return;
  const tags = [...owed];
  const pipeline = redis.pipeline();
  for (const tag of tags) pipeline.incr(tag);
  const isDone = await tryRedis(async () => (await pipeline.exec(), true), false);
  if (isDone) for (const tag of tags) owed.delete(tag);
}

function remember<T>(name: string, value: unknown, policy: CachePolicy, now: number): T {
  if (memory.size >= MEMORY_ENTRIES) memory.delete(memory.keys().next().value ?? '');
  memory.set(name, { value, expiresAt: now + MEMORY_MS, tags: policy.tags });
  return trusted(value);
}

/** A value under a key is what `load` of that key gave: keys carry the name of their shape and the slice's release. */
function trusted<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the guarantee stands above
  return value as T;
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'generations' in value && 'value' in value;
}

function isSame(left: readonly (number | null)[], right: readonly number[]): boolean {
  return (
    left.length === right.length && left.every((generation, index) => Number(generation) === right[index])
  );
}
