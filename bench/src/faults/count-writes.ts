import type { RunningStack } from '@highstreet/stack';
import { readRows } from '../events/read-books.ts';
import type { Result } from './load.ts';
import { trails } from './probes.ts';

/** How often each marked request arrived at its slice. */
export class Arrivals {
  readonly #stack: RunningStack;
  readonly #slices: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor(stack: RunningStack, slices: Iterable<string>) {
    this.#stack = stack;
    this.#slices = [...new Set(slices)];
  }

  /** Counts from the first call on. */
  async take(): Promise<void> {
    for (const slice of this.#slices)
      for (const [mark, count] of await this.#stack.takeArrivals(slice))
        this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + count);
  }

  of(mark: string | undefined): number {
    return (mark !== undefined && this.#counts.get(mark)) || 0;
  }
}

export type WriteBooks = { sentTwice: number; tookEffectTwice: number; lost: number; repeated: number };

/**
 * Writes without a key that arrived twice; writes that took effect twice; writes that were answered as done and took none; and, for
 * information, writes with a key that were sent again.
 */
export async function countWrites(
  { databases }: RunningStack,
  arrivals: Arrivals,
  results: readonly Result[],
): Promise<WriteBooks> {
  const writes = results.filter(({ mark }) => mark !== undefined);
  const again = writes.filter(({ mark }) => arrivals.of(mark) > 1);
  const books = { sentTwice: again.filter(({ probe }) => !probe.hasKey).length, tookEffectTwice: 0, lost: 0 };
  for (const { slice, table, column } of trails) {
    const sql = `SELECT ${column} AS mark, count(*) AS count FROM ${table} WHERE ${column} LIKE 'fault-%' GROUP BY 1`;
    const rows = await readRows(databases[slice] ?? '', sql);
    const effects = new Map(rows.map((row) => [String(row['mark']), Number(row['count'])]));
    const own = writes.filter(({ probe, mark }) => probe.slice === slice && mark !== undefined);
    books.tookEffectTwice += [...effects.values()].filter((count) => count > 1).length;
    books.lost += own.filter(({ verdict, mark }) => verdict === 'served' && !effects.has(mark ?? '')).length;
  }
  return { ...books, repeated: again.length - books.sentTwice };
}
