import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { resolve } from 'node:path';
import { runCommand } from './run-command.ts';
import { listSlices, type Slice } from './slices.ts';

/**
 * `bun run deploy [slice] [--dry-run]`: builds the pages, migrates the slice's Turso database and ships worker and pages as one version.
 * All slices in order, the gateway last, so that what it binds to is there.
 */
const isDryRun = process.argv.includes('--dry-run');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const known = listSlices();
const unknown = names.find((name) => !known.some((slice) => slice.name === name));
if (unknown !== undefined) fail(`There is no slice ${unknown}: ${known.map(({ name }) => name).join(', ')}`);

for (const slice of known.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`== ${slice.name}`);
  if (slice.pages) await run(['bunx', 'vite', 'build'], slice.pages);
  if (slice.migrations) await migrateSlice(slice, slice.migrations);
  const flags = isDryRun ? ['--dry-run'] : ['--var', `RELEASE:${await readRevision()}`];
  await run(['bunx', 'wrangler', 'deploy', '--env', 'production', ...flags], slice.folder);
}

/** The database's address and token come from the environment: `CATALOG_DATABASE_URL`, `CATALOG_DATABASE_TOKEN`. */
async function migrateSlice({ name }: Slice, migrationsFolder: string): Promise<void> {
  const prefix = name.toUpperCase();
  const url = process.env[`${prefix}_DATABASE_URL`];
  if (isDryRun) return console.log(`migrations of ${name}: left out in a dry run`);
  if (!url)
    fail(
      `Set ${prefix}_DATABASE_URL and ${prefix}_DATABASE_TOKEN: the Turso database of ${name} (docs/operations.md).`,
    );
  const client = createClient({ url, authToken: process.env[`${prefix}_DATABASE_TOKEN`] });
  await migrate(drizzle(client), { migrationsFolder });
  client.close();
  console.log(`migrations of ${name}: applied`);
}

async function run(command: string[], folder: string): Promise<void> {
  const { code } = await runCommand(command, folder);
  if (code !== 0) fail(`${command.join(' ')} failed in ${folder}`);
}

async function readRevision(): Promise<string> {
  const { output } = await runCommand(
    ['git', 'rev-parse', '--short=12', 'HEAD'],
    resolve(import.meta.dirname, '..'),
  );
  return output.trim();
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
