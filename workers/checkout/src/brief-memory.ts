/** Plain values that are kept for a moment in the isolate's memory, so that a busy product is not asked for by every cart. */
export type BriefMemory = {
  /** Gives the value of every key that has one; `load` is asked for those that are not known or too old. */
  read<T>(
    kind: string,
    keys: readonly string[],
    load: (missing: string[]) => Promise<Map<string, T>>,
  ): Promise<Map<string, T>>;
};

type Entry = { value: unknown; until: number };

const KEPT_MS = 1_000;
const MOST = 5_000;

/** Memory for one second: with it a change is still visible everywhere within two. */
export function openBriefMemory(now: () => number): BriefMemory {
  const entries = new Map<string, Entry>();
  return {
    async read<T>(
      kind: string,
      keys: readonly string[],
      load: (missing: string[]) => Promise<Map<string, T>>,
    ) {
      const at = now();
      const missing = keys.filter((key) => (entries.get(`${kind}:${key}`)?.until ?? 0) <= at);
      const loaded = missing.length > 0 ? await load(missing) : new Map<string, T>();
      if (entries.size > MOST) entries.clear();
      const until = now() + KEPT_MS;
      for (const key of missing) entries.set(`${kind}:${key}`, { value: loaded.get(key), until });
      const found = new Map<string, T>();
      for (const key of keys) {
        const value = trusted<T | undefined>(entries.get(`${kind}:${key}`)?.value);
        if (value !== undefined) found.set(key, value);
      }
      return found;
    },
  };
}

/** What was kept under a kind was put there by a `load` of the same kind. */
function trusted<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
  return value as T;
}
