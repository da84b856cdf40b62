import type { Fault } from '@highstreet/stack';
import type { Result } from './load.ts';

/** One fault of one part: while it lasts, and after it until the system has come back. Times in epoch milliseconds. */
export type Period = {
  part: string;
  fault: Fault;
  from: number;
  /** When the part was mended. */
  mendedAt: number;
  /** When what depends on it had come back. */
  until: number;
  /** What the breaker of the part's slice was seen to do; undefined where the part has none. */
  breaker: { isOpened: boolean; isClosed: boolean } | undefined;
};

export function beginPeriod(part: string, fault: Fault, now: number): Period {
  const breaker = part === 'redis' ? undefined : { isOpened: false, isClosed: false };
  const never = Number.POSITIVE_INFINITY;
  return { part, fault, from: now, mendedAt: never, until: never, breaker };
}

/** The slice that a part belongs to; undefined for Redis, which belongs to all. */
export function sliceOf(part: string): string | undefined {
  return part.split(':')[1];
}

export type Shares = {
  /** Requests that need the part. */
  dependent: Result[];
  /** Requests that need nothing that was broken at the time. */
  others: Result[];
};

/** Divides the requests that ran while a part was broken; those that another part's fault may have touched are nobody's. */
export function share(period: Period, periods: readonly Period[], results: readonly Result[]): Shares {
  const shares: Shares = { dependent: [], others: [] };
  for (const result of results) {
    if (result.begunAt >= period.mendedAt || result.endedAt <= period.from) continue;
    const touching = periods.filter((each) => result.begunAt < each.until && result.endedAt > each.from);
    const broken = touching.filter(({ part }) => result.probe.needs.includes(part));
    if (broken.length === 0) shares.others.push(result);
    else if (broken.every((each) => each === period)) shares.dependent.push(result);
  }
  return shares;
}

/** Requests while nothing that they need was broken or coming back. */
export function untouched(periods: readonly Period[], results: readonly Result[]): Result[] {
  return results.filter((result) =>
    periods.every(
      ({ part, from, until }) =>
        !result.probe.needs.includes(part) || result.endedAt <= from || result.begunAt >= until,
    ),
  );
}
