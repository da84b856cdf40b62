import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** What is deployed as one: a worker's folder and, where it has one, its page build and its migrations. */
export type Slice = {
  name: string;
  folder: string;
  pages: string | undefined;
  migrations: string | undefined;
};

const root = resolve(import.meta.dirname, '..');

/** The gateway with the shell (the project's own folder), then every slice. */
export function listSlices(): Slice[] {
  const workers = readdirSync(resolve(root, 'workers'))
    .filter((name) => existsSync(resolve(root, 'workers', name, 'wrangler.toml')))
    .toSorted((left, right) => rankOf(left) - rankOf(right));
  return [
    ...workers.map((name) => ({
      name,
      folder: resolve(root, 'workers', name),
      pages: existing(resolve(root, 'remotes', name)),
      migrations: existing(resolve(root, 'workers', name, 'migrations')),
    })),
    { name: 'gateway', folder: root, pages: resolve(root, 'apps/shell'), migrations: undefined },
  ];
}

/** What the others are bound to comes first, else the first deploy of all has nothing to bind to. */
function rankOf(name: string): number {
  const rank = ['platform', 'realtime', 'events'].indexOf(name);
  return rank < 0 ? 99 : rank;
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}
