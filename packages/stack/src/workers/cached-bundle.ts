import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areUnchanged, seeFile, sha256, type SeenFile } from '../build/fingerprint.ts';
import { readJson, writeJson } from '../state/json-file.ts';
import { bundleWorker, type Bundle, type WorkerModule } from './bundle-worker.ts';
import { wrapperOf } from './wrap-entry.ts';

export type CachedBundle = { hash: string; modules: WorkerModule[]; inputs: string[]; isFresh: boolean };

type Stored = {
  key: string;
  hash: string;
  inputs: SeenFile[];
  modules: { path: string; type: WorkerModule['type'] }[];
};

/**
 * The bundle of a worker, from the cache under `cacheDir` when none of the files it was made of has changed.
 * `stamp` names what else it depends on (the lock file).
 */
export async function cachedBundle(
  entry: string,
  define: Record<string, string>,
  cacheDir: string,
  stamp: string,
): Promise<CachedBundle> {
  const key = sha256(JSON.stringify([entry, define, stamp, wrapperOf([])]));
  const index = join(cacheDir, 'bundle.json');
  const stored = await readStored(index, key);
  if (stored !== undefined && (await areUnchanged(stored.inputs))) {
    const modules = await readModules(join(cacheDir, stored.hash), stored.modules);
    if (modules !== undefined) {
      return { hash: stored.hash, modules, inputs: stored.inputs.map(({ path }) => path), isFresh: false };
    }
  }
  const bundle = await bundleWorker(entry, define);
  const hash = hashOf(bundle);
  await store(cacheDir, { key, hash, bundle, previous: stored?.hash });
  return { hash, modules: bundle.modules, inputs: bundle.inputs, isFresh: true };
}

function hashOf({ modules }: Bundle): string {
  return sha256(modules.map(({ path, contents }) => `${path} ${sha256(contents)}`).join('\n')).slice(0, 16);
}

async function readStored(index: string, key: string): Promise<Stored | undefined> {
  if (!existsSync(index)) return undefined;
  const stored = asStored(await readJson(index));
  return stored?.key === key ? stored : undefined;
}

/** The index is written by `store` below and nobody else; a damaged one is not valid JSON and comes as undefined. */
function asStored(value: unknown): Stored | undefined {
  const stored: Stored | undefined = JSON.parse(JSON.stringify(value ?? null)) ?? undefined;
  return stored;
}

async function readModules(folder: string, modules: Stored['modules']): Promise<WorkerModule[] | undefined> {
  try {
    return await Promise.all(
      modules.map(async ({ path, type }) => ({ path, type, contents: await readFile(join(folder, path)) })),
    );
  } catch {
    return undefined;
  }
}

async function store(
  cacheDir: string,
  {
    key,
    hash,
    bundle,
    previous,
  }: { key: string; hash: string; bundle: Bundle; previous: string | undefined },
): Promise<void> {
  const folder = join(cacheDir, hash);
  await mkdir(folder, { recursive: true });
  await Promise.all(bundle.modules.map(({ path, contents }) => writeFile(join(folder, path), contents)));
  const stored: Stored = {
    key,
    hash,
    inputs: await Promise.all(bundle.inputs.map(seeFile)),
    modules: bundle.modules.map(({ path, type }) => ({ path, type })),
  };
  await writeJson(join(cacheDir, 'bundle.json'), stored);
  if (previous !== undefined && previous !== hash) {
    await rm(join(cacheDir, previous), { recursive: true, force: true });
  }
}
