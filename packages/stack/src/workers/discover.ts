import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A worker of the system: its `wrangler.toml`, and the slice it belongs to. */
export type WorkerSource = {
  /** `gateway` for the front door, else the name of the folder under `workers/`. */
  slice: string;
  configPath: string;
  /** The folder with `migrations/` and `seed/` of the slice. */
  folder: string;
};

/** Every worker under `root`: the front door (`/wrangler.toml`) first, then `workers/*` by name. */
export function discoverWorkers(root: string): WorkerSource[] {
  const workers = join(root, 'workers');
  const folders = existsSync(workers) ? readdirSync(workers).toSorted() : [];
  const slices = folders
    .map((folder) => join(workers, folder, 'wrangler.toml'))
    .filter((configPath) => existsSync(configPath))
    .map((configPath) => ({ slice: basename(dirname(configPath)), configPath, folder: dirname(configPath) }));
  const front = join(root, 'wrangler.toml');
  if (!existsSync(front)) return slices;
  return [
    { slice: 'gateway', configPath: front, folder: join(workers, 'gateway') },
    ...slices.filter(({ slice }) => slice !== 'gateway'),
  ];
}

/** The slices that own a database: those with a drizzle-kit journal. */
export function hasMigrations(source: WorkerSource): boolean {
  return existsSync(join(source.folder, 'migrations', 'meta', '_journal.json'));
}
