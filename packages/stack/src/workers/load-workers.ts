import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../build/fingerprint.ts';
import { messageOf, StackProblem } from '../problem.ts';
import { cachedBundle, type CachedBundle } from './cached-bundle.ts';
import type { WorkerSource } from './discover.ts';
import { readWorker, type WorkerConfig } from './read-worker.ts';

export type BundledWorker = { config: WorkerConfig; bundle: CachedBundle };

/** Reads the configuration of each worker and bundles its code, as far as it is not bundled already. */
export async function bundleWorkers(
  sources: readonly WorkerSource[],
  cacheDir: string,
  stamp: string,
): Promise<BundledWorker[]> {
  return Promise.all(sources.map((source) => bundleOne(source, cacheDir, stamp)));
}

async function bundleOne(source: WorkerSource, cacheDir: string, stamp: string): Promise<BundledWorker> {
  const config = readWorker(source);
  if (config.assets !== undefined) mkdirSync(config.assets.directory, { recursive: true });
  const folder = join(cacheDir, 'workers', `${source.slice}-${sha256(source.configPath).slice(0, 8)}`);
  try {
    return { config, bundle: await cachedBundle(config.main, config.define, folder, stamp) };
  } catch (error) {
    throw new StackProblem(`${config.name} does not bundle: ${messageOf(error)}`);
  }
}
