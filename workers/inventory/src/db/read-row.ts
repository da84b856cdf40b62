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

/** A column that holds 0 or 1. */
export function readFlag(row: Row, column: string): boolean {
  return readNumber(row, column) === 1;
}
