/** Upper bounds of the buckets in milliseconds; one more bucket takes what is longer. The same everywhere, so that histograms add up. */
export const BOUNDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000] as const;

/** How often each bucket was hit (not cumulative), the sum in milliseconds and the count. Counters use `count` alone. */
export type Tally = { count: number; sum: number; buckets: number[] };

export function emptyTally(): Tally {
  return { count: 0, sum: 0, buckets: Array.from({ length: BOUNDS_MS.length + 1 }, () => 0) };
}

/** Counts one observation of `ms` milliseconds. */
export function observe(tally: Tally, ms: number): void {
  tally.count += 1;
  tally.sum += ms;
  const bucket = bucketOf(ms);
  tally.buckets[bucket] = (tally.buckets[bucket] ?? 0) + 1;
}

/** Both together. Order does not matter, so deltas of isolates may arrive as they like. */
export function mergeTallies(left: Tally, right: Tally): Tally {
  const buckets = left.buckets.map((count, index) => count + (right.buckets[index] ?? 0));
  return { count: left.count + right.count, sum: left.sum + right.sum, buckets };
}

/**
 * The value in milliseconds below which the share `q` (0 to 1) of the observations lies, estimated by a straight line inside its bucket;
 * undefined without observations. Beyond the last bound the answer is that bound.
 */
export function quantile({ buckets }: Tally, q: number): number | undefined {
  const total = buckets.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const rank = q * total;
  let below = 0;
  for (const [index, count] of buckets.entries()) {
    if (count > 0 && below + count >= rank) {
      const from = BOUNDS_MS[index - 1] ?? 0;
      const to = BOUNDS_MS[index];
      return to === undefined ? from : from + ((to - from) * (rank - below)) / count;
    }
    below += count;
  }
  return BOUNDS_MS.at(-1);
}

function bucketOf(ms: number): number {
  for (let index = 0; index < BOUNDS_MS.length; index += 1) if (ms <= (BOUNDS_MS[index] ?? 0)) return index;
  return BOUNDS_MS.length;
}
