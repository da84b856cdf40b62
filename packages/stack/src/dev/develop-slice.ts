import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, buildApp, discoverApps } from '../build/build-apps.ts';
import { messageOf, StackProblem } from '../problem.ts';
import type { RunningStack } from '../running-stack.ts';
import type { BundledWorker } from '../workers/load-workers.ts';
import { type LiveBuild, serveBuild } from './serve-build.ts';
import { watchFolders } from './watch-files.ts';

/**
 * Rebuilds a slice when its files, or the packages it uses, change: the remote is built again and open pages reload, the
 * worker is bundled again and brought into workerd. `shell` stands for the shell and the gateway. A change that does not
 * build is told of; what ran before goes on serving.
 */
export async function developSlice(stack: RunningStack, slice: string): Promise<void> {
  const { root } = stack.settings;
  const owner = slice === 'shell' ? 'gateway' : slice;
  const worker = stack.runtime.workers.find(({ source }) => source.slice === owner);
  const app = discoverApps(root).find(
    ({ name }) => name === (slice === 'shell' ? 'shell' : `remote-${slice}`),
  );
  if (worker === undefined) throw new StackProblem(`there is no slice ${slice}: ${slicesOf(stack)}`);
  const build = app === undefined ? undefined : liveBuildOf(slice, app);
  if (build !== undefined) stack.assetOverrides.set(worker.name, serveBuild(build));
  const workers = await stack.bundle();
  await stack.load(workers);
  const loaded = { hashes: hashesOf(workers) };
  const folders = ['packages', 'workers', app?.folder ?? ''].filter((folder) => folder !== '');
  const paths = folders.map((folder) => (folder.startsWith('/') ? folder : join(root, folder)));
  const stop = watchFolders(
    paths.filter((path) => existsSync(path)),
    async () => {
      await Promise.all([reloadRemote(stack, app, build), reloadWorkers(stack, loaded)]);
    },
  );
  stack.onStop(stop);
}

function slicesOf(stack: RunningStack): string {
  const names = stack.runtime.workers.map(({ source }) => source.slice).filter((name) => name !== 'gateway');
  return `choose one of ${['shell', ...names].join(', ')}`;
}

function liveBuildOf(slice: string, { folder }: App): LiveBuild {
  const dist = join(folder, 'dist');
  if (slice === 'shell') {
    const entry = async () => {
      const page = await readFile(join(dist, 'index.html'), 'utf8');
      return /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(page)?.[1] ?? '';
    };
    return { folder: dist, number: Date.now(), statusPath: '/assets/build-number.txt', entry };
  }
  const base = `/remotes/${slice}`;
  const entry = () => Promise.resolve(`${base}/remoteEntry.js`);
  return { folder: dist, number: Date.now(), statusPath: `${base}/build-number.txt`, entry };
}

async function reloadRemote(
  stack: RunningStack,
  app: App | undefined,
  build: LiveBuild | undefined,
): Promise<void> {
  if (app === undefined || build === undefined) return;
  const { root, cacheDir, onEvent } = stack.settings;
  try {
    const { isFresh } = await buildApp(root, app, cacheDir, {
      onBuild: (name, state) => onEvent({ kind: 'step', name: `${name} built`, state }),
      onPid: (pid, isRunning) => stack.monitor.noteTool(pid, isRunning),
    });
    if (isFresh) build.number = Date.now();
  } catch (error) {
    stack.monitor.trouble(messageOf(error));
  }
}

function hashesOf(workers: readonly BundledWorker[]): string {
  return workers.map(({ bundle }) => bundle.hash).join();
}

async function reloadWorkers(stack: RunningStack, loaded: { hashes: string }): Promise<void> {
  try {
    const workers = await stack.bundle();
    const hashes = hashesOf(workers);
    if (hashes === loaded.hashes) return;
    await stack.step('workers reloaded', () => stack.load(workers));
    loaded.hashes = hashes;
  } catch (error) {
    stack.monitor.trouble(messageOf(error));
  }
}
