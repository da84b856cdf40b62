import { BOUNDS_MS, type MetricDelta, type Tally } from '@highstreet/telemetry';
import type { Row } from '@libsql/client';
import { readNumber } from './rows.ts';

const BUCKETS = Array.from({ length: BOUNDS_MS.length + 1 }, (_, index) => `b${index}`);

/** The columns of a tally, as they stand in every table that holds one. */
export const TALLY_COLUMNS = ['count', 'sum', ...BUCKETS];

/** `count, sum, b0, …`, from `prefix` if one is given. */
export function tallyColumns(prefix = ''): string {
  return TALLY_COLUMNS.map((column) => prefix + column).join(', ');
}

/** `sum(count) AS count, …` of rows that belong together. */
export function summedTally(prefix = ''): string {
  return TALLY_COLUMNS.map((column) => `sum(${prefix}${column}) AS ${column}`).join(', ');
}

/** `count = count + excluded.count, …`: adding commutes, so that hand-overs may come in any order. */
export const ADDED_TALLY = TALLY_COLUMNS.map((column) => `${column} = ${column} + excluded.${column}`).join(
  ', ',
);

/** The columns out of a JSON value of `toJsonTally`. */
export const TALLY_FROM_JSON = TALLY_COLUMNS.map((column) => `value ->> '${column}'`).join(', ');

export function toJsonTally({ count, sum, buckets }: MetricDelta['tally']): Record<string, number> {
  return {
    count,
    sum,
    ...Object.fromEntries(BUCKETS.map((column, index) => [column, buckets[index] ?? 0])),
  };
}

export function readTally(row: Row): Tally {
  return {
    count: readNumber(row, 'count'),
    sum: readNumber(row, 'sum'),
    buckets: BUCKETS.map((column) => readNumber(row, column)),
  };
}
