/** What became of telling some hubs: the ones where nobody listens any more, and the ones that could not be reached. */
export type Told = { gone: string[]; failed: string[] };

const AT_ONCE = 64;
const PATIENCE_MS = 5_000;

/** Tells hubs, 64 at a time, each within five seconds. `tell` says whether somebody there listens. */
export async function callHubs(
  hubs: readonly string[],
  tell: (hub: string) => Promise<boolean>,
): Promise<Told> {
  const told: Told = { gone: [], failed: [] };
  const waiting = hubs.values();
  const work = async () => {
    for (const hub of waiting) {
      const heard = await within(tell(hub)).catch(() => undefined);
      if (heard === false) told.gone.push(hub);
      if (heard === undefined) told.failed.push(hub);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, hubs.length) }, work));
  return told;
}

/** Undefined when `work` takes too long. */
export async function within<T>(work: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
