import { pathToFileURL } from 'node:url';

/** Runs the seed of one slice: `node run-seed.ts FILE ORIGIN DATABASE_URL`. A line it logs is a line of our output. */
const [file = '', origin = '', databaseUrl = ''] = process.argv.slice(2);
const loaded: Record<string, unknown> = await import(pathToFileURL(file).href);
const { seed } = loaded;
if (typeof seed !== 'function') throw new Error(`${file} does not export seed()`);
await seed({ origin, databaseUrl, log: (line: unknown) => process.stdout.write(`${String(line)}\n`) });
process.exit(0);
