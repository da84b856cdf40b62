import { join } from 'node:path';
import { createClient } from '@libsql/client/web';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql/web';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { messageOf, StackProblem } from '../problem.ts';

/** Brings the database of a slice to its newest migration. */
export async function migrateDatabase(
  slice: string,
  url: string,
  sliceFolder: string,
  dataFolder: string,
): Promise<void> {
  const migrationsFolder = join(sliceFolder, 'migrations');
  const client = createClient({ url });
  const database = drizzle(client);
  try {
    const files = readMigrationFiles({ migrationsFolder });
    const applied = await appliedMigrations(database);
    const known = new Map(files.map((file) => [file.folderMillis, file.hash]));
    if ([...applied].some(([time, hash]) => known.get(time) !== hash)) {
      throw new StackProblem(
        `a migration of ${slice} was changed or removed after it had been applied. Start over with: mv ${dataFolder} ${dataFolder}.old`,
      );
    }
    await migrate(database, { migrationsFolder });
  } catch (error) {
    if (error instanceof StackProblem) throw error;
    throw new StackProblem(explain(slice, error, dataFolder));
  } finally {
    client.close();
  }
}

async function appliedMigrations(database: ReturnType<typeof drizzle>): Promise<Map<number, string>> {
  const known = await database.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE name = '__drizzle_migrations'`,
  );
  if (known.length === 0) return new Map();
  const rows = await database.all<{ hash: string; created_at: number }>(
    sql`SELECT hash, created_at FROM __drizzle_migrations`,
  );
  return new Map(rows.map((row) => [Number(row.created_at), row.hash]));
}

function explain(slice: string, error: unknown, dataFolder: string): string {
  const cause = error instanceof Error && error.cause !== undefined ? `: ${messageOf(error.cause)}` : '';
  const message = `${messageOf(error)}${cause}`;
  if (/malformed|not a database|corrupt|disk image/i.test(message)) {
    return `the state in ${dataFolder} is damaged (${message}). Move it away with: mv ${dataFolder} ${dataFolder}.damaged`;
  }
  return `the migrations of ${slice} cannot be applied: ${message}`;
}
