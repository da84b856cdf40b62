import { Database } from 'bun:sqlite';
import type { Sql } from '../src/hub/sql.ts';

/** SQLite in memory, in the shape a Durable Object gives it. */
export function memorySql(): Sql {
  const database = new Database(':memory:');
  return {
    exec: (query, ...bindings) => {
      const rows = database.prepare(query).all(...bindings) as never[];
      return { toArray: () => rows };
    },
  };
}
