import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allOrFirst } from '../all-or-first.ts';
import { StackProblem } from '../problem.ts';
import { readJson, writeJson } from '../state/json-file.ts';
import { areUnchanged, seeFile, sha256, type SeenFile } from './fingerprint.ts';
import { runTool } from './run-tool.ts';
import { workspaceInputs } from './workspace-inputs.ts';

/** A Vite project of the system: the shell, or the remote of a slice. */
export type App = { name: string; folder: string };

/** The shell and every remote under `root` that has a Vite config. */
export function discoverApps(root: string): App[] {
  const remotes = join(root, 'remotes');
  const names = existsSync(remotes) ? readdirSync(remotes).toSorted() : [];
  return [
    { name: 'shell', folder: join(root, 'apps', 'shell') },
    ...names.map((name) => ({ name: `remote-${name}`, folder: join(remotes, name) })),
  ].filter(({ folder }) => existsSync(join(folder, 'vite.config.ts')));
}

/** Told when a build begins and when it is done. */
export type BuildListener = {
  onBuild: (name: string, state: 'begun' | 'done' | 'failed') => void;
  onPid: (pid: number, isRunning: boolean) => void;
};

type BuildRecord = { files: SeenFile[]; hash: string };

/** Builds an app unless its `dist` was made from the very files there are now. Answers the hash of those files. */
export async function buildApp(
  root: string,
  app: App,
  cacheDir: string,
  listener: BuildListener,
): Promise<{ hash: string; isFresh: boolean }> {
  const record = join(cacheDir, 'apps', `${app.name}.json`);
  const paths = workspaceInputs(root, app.folder);
  const stored = asRecord(await readJson(record));
  if (
    stored !== undefined &&
    hasBuild(app) &&
    isSameList(stored.files, paths) &&
    (await areUnchanged(stored.files))
  ) {
    return { hash: stored.hash, isFresh: false };
  }
  listener.onBuild(app.name, 'begun');
  const files = await Promise.all(paths.map(seeFile));
  const hash = sha256(files.map((file) => `${file.path} ${file.hash}`).join('\n')).slice(0, 16);
  const result = await runVite(app, listener);
  if (result.code !== 0) listener.onBuild(app.name, 'failed');
  if (result.code !== 0) throw new StackProblem(`${app.name} does not build:\n${essence(result.output)}`);
  await writeJson(record, { files, hash });
  listener.onBuild(app.name, 'done');
  return { hash, isFresh: true };
}

const MOST_TRIES = 3;

/**
 * Runs Vite, again where the federation plugin has lost a race with itself: under load it sometimes writes the stand-in of a shared
 * package before it has read what that package exports, and the build then misses exports that are there.
 */
async function runVite(app: App, listener: BuildListener): ReturnType<typeof runTool> {
  const command = ['vite', 'build', '--logLevel', 'warn'];
  const env = { NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' };
  for (let tries = 1; ; tries += 1) {
    const result = await runTool(app.folder, command, env, listener.onPid);
    const isRace = result.output.includes('MISSING_EXPORT') && result.output.includes('loadShare');
    if (result.code === 0 || !isRace || tries === MOST_TRIES) return result;
  }
}

/** What a person needs of a build's complaint: not where in the tools it was thrown. */
function essence(output: string): string {
  const noise = /^\s+at |DeprecationWarning|--trace-deprecation|^\s*$|^\s*errors: \[|^}$/;
  const lines = output.split('\n').filter((line) => !noise.test(line));
  return lines.slice(0, 20).join('\n');
}

function hasBuild({ folder }: App): boolean {
  const dist = join(folder, 'dist');
  return existsSync(dist) && readdirSync(dist).length > 0;
}

function isSameList(files: readonly SeenFile[], paths: readonly string[]): boolean {
  return files.length === paths.length && files.every(({ path }, index) => path === paths[index]);
}

/** The record is written by `buildApp` alone. */
function asRecord(value: unknown): BuildRecord | undefined {
  const record: BuildRecord | undefined = JSON.parse(JSON.stringify(value ?? null)) ?? undefined;
  return record;
}

/** Builds the shell and the remotes where needed, two at a time. Answers the hashes of what they were built from. */
export async function buildApps(root: string, cacheDir: string, listener: BuildListener): Promise<string[]> {
  const apps = discoverApps(root);
  const hashes: string[] = [];
  const queue = [...apps.entries()];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, app] = next;
      hashes[index] = (await buildApp(root, app, cacheDir, listener)).hash;
    }
  };
  await allOrFirst([work(), work()]);
  return hashes;
}
