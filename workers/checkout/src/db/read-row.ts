import type { Row } from '@libsql/client';

/** A text column; throws when the query does not answer one, so that a wrong query shows at once. */
export function readText(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} is not text`);
  return value;
}

/** A text column that may be null. */
export function readOptionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : readText(row, column);
}

/** A number column; throws when the query does not answer one. */
export function readNumber(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`column ${column} is not a number`);
  return value;
}

/** A number column that may be null. */
export function readOptionalNumber(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : readNumber(row, column);
}

/** A column with JSON that this slice wrote by the same type. */
export function readJson<T>(row: Row, column: string): T {
  return JSON.parse(readText(row, column));
}

/** A JSON column that may be null. */
export function readOptionalJson<T>(row: Row, column: string): T | undefined {
  return row[column] === null ? undefined : readJson<T>(row, column);
}

/** A column with one of these words. */
export function readWord<const W extends string>(row: Row, column: string, words: readonly W[]): W {
  const value = readText(row, column);
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError(`column ${column} holds ${value}`);
  return found;
}
