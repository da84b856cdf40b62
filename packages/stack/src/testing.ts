import { basename, join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from 'miniflare';
import { freePort } from './process/free-port.ts';
import { bundleWorker } from './workers/bundle-worker.ts';
import { composeWorker } from './workers/compose-workers.ts';
import { readWorker } from './workers/read-worker.ts';
import { switchWorker } from './workers/switch-worker.ts';
import { withoutSignalHandlers } from './workers/without-signal-handlers.ts';

/** One slice in a workerd of its own, for its tests; runs under Bun as well. */
export type TestWorker = { origin: string; stop: () => Promise<void>; start: () => Promise<void> };

type Options = {
  /** The slice's folder, with its `wrangler.toml`. */
  folder: string;
  vars: Record<string, string>;
  /** Where its objects are kept; `stop` and `start` again find them there. */
  stateDir: string;
  /** A module worker in front of it, reached at `origin`, with the slice's entrypoint `Api` as its binding `SLICE`. */
  front: string;
};

/** Starts a slice as its `wrangler.toml` says, with real Durable Objects, and nothing else of the system. */
export async function startWorker({ folder, vars, stateDir, front }: Options): Promise<TestWorker> {
  const configPath = join(folder, 'wrangler.toml');
  const config = readWorker({ slice: basename(folder), configPath, folder });
  const { modules } = await bundleWorker(config.main, config.define);
  const port = await freePort();
  const entry: V4WorkerOptions = {
    name: 'front',
    modulesRoot: '/',
    modules: [{ type: 'ESModule', path: '/front.js', contents: front }],
    compatibilityDate: config.options.compatibilityDate,
    serviceBindings: { SLICE: { name: config.name, entrypoint: 'Api' } },
    unsafeDirectSockets: [{ host: '127.0.0.1', port }],
  };
  const absent = switchWorker([], entry.compatibilityDate ?? '2026-11-01');
  const options = convertV4MiniflareOptions({
    host: '127.0.0.1',
    port: 0,
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: () => undefined,
    resourcePersistencePath: stateDir,
    workers: [entry, absent, ...composeWorker({ ...config, modules, vars }, new Set([config.name]))],
  });
  let running: Miniflare | undefined;
  const start = async () => {
    running = withoutSignalHandlers(() => new Miniflare(options));
    await running.ready;
  };
  await start();
  return { origin: `http://127.0.0.1:${port}`, start, stop: async () => running?.dispose() };
}
