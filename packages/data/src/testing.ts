import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { Database } from './database.ts';

/** A database of its own for one test: in memory, with the slice's real migrations. `roundTrips()` counts what a server would be asked. */
export type TestDatabase = { db: Database; roundTrips: () => number; close: () => void };

/** Opens an in-memory database and applies the migrations of `folder` (absolute path). */
export async function openTestDatabase(folder: string): Promise<TestDatabase> {
  const client = createClient({ url: ':memory:' });
  const db: Database = drizzle(client, { casing: 'snake_case' });
  await migrate(db, { migrationsFolder: folder });
  let count = 0;
  const { execute, batch } = client;
  client.execute = (...args: Parameters<typeof execute>) => ((count += 1), execute.apply(client, args));
  client.batch = (...args: Parameters<typeof batch>) => ((count += 1), batch.apply(client, args));
  return { db, roundTrips: () => count, close: () => client.close() };
}
