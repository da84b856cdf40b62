import type { InArgs, InValue, ResultSet } from '@libsql/client/web';
import type { Database } from './database.ts';

/** One SQL statement with its values, as libSQL takes it. */
export type Statement = { sql: string; args: InArgs };

/** A Drizzle query or a plain statement. */
export type Write = Statement | { toSQL(): { sql: string; params: unknown[] } };

/** A guard of a batch did not hold: the whole batch was rolled back. */
export class GuardFailed extends Error {}

/**
 * A statement that fails, and so rolls back its batch, unless `condition` holds inside the transaction.
 * SQLite has no assertion; parsing a text that is no JSON is its plainest error.
 */
export function guard(condition: string, args: InValue[]): Statement {
  return { sql: `SELECT CASE WHEN (${condition}) THEN 1 ELSE json('guard') END`, args };
}

/** Commits the writes together or not at all, in one round trip. Throws GuardFailed when a guard of the batch does not hold. */
export async function writeBatch(db: Database, writes: readonly Write[]): Promise<ResultSet[]> {
  try {
    return await db.$client.batch(writes.map(toStatement), 'write');
  } catch (error) {
    if (error instanceof Error && error.message.includes('malformed JSON'))
      throw new GuardFailed('guard failed', { cause: error });
    throw error;
  }
}

/** Reads rows of several queries at one moment, in one round trip. */
export function readBatch(db: Database, reads: readonly Write[]): Promise<ResultSet[]> {
  return db.$client.batch(reads.map(toStatement), 'read');
}

function toStatement(write: Write): Statement {
  if (!('toSQL' in write)) return write;
  const { sql, params } = write.toSQL();
  return { sql, args: params.map(toValue) };
}

function toValue(value: unknown): InValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} cannot be a value of a statement`);
}
