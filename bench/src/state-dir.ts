import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/** An empty state folder for one bench, under `.state/`. */
export async function freshStateDir(name: string): Promise<string> {
  const folder = resolve(import.meta.dirname, '../../.state', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
