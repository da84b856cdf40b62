import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOrFirst } from './all-or-first.ts';
import { buildApps } from './build/build-apps.ts';
import { sha256 } from './build/fingerprint.ts';
import { startControl } from './control/control-server.ts';
import { DataServers } from './data-servers.ts';
import { Monitor } from './monitor.ts';
import type { Settings } from './options.ts';
import type { Fault } from './faults/fault.ts';
import { spoilPart, switchPart, workerOf } from './parts.ts';
import { checkMachine } from './preflight.ts';
import { StackProblem } from './problem.ts';
import { seedSlices } from './seed/seed-slices.ts';
import { watchWrites } from './sqld/watch-writes.ts';
import { takeLock } from './state/lock.ts';
import { PortBook } from './state/port-book.ts';
import { noSecrets, openSecrets, type Secrets } from './state/secrets.ts';
import { variablesOf } from './variables.ts';
import { waitReady } from './wait-ready.ts';
import type { AssetOverride } from './workers/compose-workers.ts';
import { startCron } from './workers/cron-jobs.ts';
import { discoverWorkers, type WorkerSource } from './workers/discover.ts';
import { bundleWorkers, type BundledWorker } from './workers/load-workers.ts';
import { Runtime } from './workers/runtime.ts';

/** The whole system while it runs on this machine. */
export class RunningStack {
  readonly settings: Settings;
  readonly sources: WorkerSource[];
  readonly data: DataServers;
  readonly runtime: Runtime;
  /** By name of a worker: what serves its static files instead of the build. */
  readonly assetOverrides = new Map<string, AssetOverride>();
  #monitor: Monitor | undefined;
  #secrets: Secrets = noSecrets;
  #appHashes: string[] = [];
  #releaseLock: (() => void) | undefined;
  #cleanups: (() => void | Promise<void>)[] = [];
  #stopping: Promise<void> | undefined;
  #onceRestarted: (() => void)[] = [];

  constructor(settings: Settings) {
    this.settings = settings;
    this.sources = discoverWorkers(settings.root);
    this.data = new DataServers(settings, (name) => this.monitor.hooks(name));
    this.runtime = new Runtime({
      port: settings.port,
      stateDir: settings.stateDir,
      extraWorkers: settings.extraWorkers,
      onLog: (level, message) => this.monitor.workerLine(level, message),
      onRestart: () => {
        this.monitor.noteWorkerd();
        this.monitor.trouble('workerd died and was restarted.');
        for (const tell of this.#onceRestarted.splice(0)) tell();
      },
    });
  }

  get origin(): string {
    return this.settings.origin;
  }

  /** The address of each slice's database. */
  get databases(): Record<string, string> {
    return Object.fromEntries([...this.data.databases].map(([slice, { url }]) => [slice, url]));
  }

  /** The REST server of Redis, and the port of Redis itself. */
  get redis(): { url: string; token: string; port: number } {
    return { url: this.data.redisUrl, token: this.#secrets.redisToken, port: this.data.redisPort };
  }

  get monitor(): Monitor {
    if (this.#monitor === undefined) throw new StackProblem('the stack does not run');
    return this.#monitor;
  }

  async start(): Promise<void> {
    const { stateDir, port, controlPath, seed } = this.settings;
    this.#releaseLock = takeLock(stateDir, { pid: process.pid, port, control: controlPath });
    await checkMachine(port);
    const monitor = new Monitor(this.settings);
    this.#monitor = monitor;
    this.#secrets = await openSecrets(stateDir);
    const ports = await PortBook.open(stateDir);
    const [workers] = await allOrFirst<BundledWorker[] | void>([
      this.step('workers bundled', () => this.bundle()),
      this.step('shell and remotes built', () => this.#buildApps()),
      this.step('redis', () => this.data.startRedis(ports, this.#secrets.redisToken)),
      this.step('databases', () => this.data.startDatabases(ports, this.sources)),
    ]);
    await this.step('workers running', () => this.load(workers ?? []));
    this.onStop(startCron(this.runtime, (message) => monitor.trouble(message)));
    this.onStop(watchWrites(this.data.databases.values(), (message) => monitor.trouble(message)));
    this.onStop(await startControl(this, controlPath));
    await this.step('ready', () => waitReady(port));
    if (seed) await seedSlices(this.settings, this.sources, this.databases, monitor);
  }

  async #buildApps(): Promise<void> {
    const { root, cacheDir, apps, onEvent } = this.settings;
    if (!apps) return;
    this.#appHashes = await buildApps(root, cacheDir, {
      onBuild: (name, state) => onEvent({ kind: 'step', name: `${name} built`, state }),
      onPid: (pid, isRunning) => this.monitor.noteTool(pid, isRunning),
    });
  }

  /** The code of all workers, bundled anew where it has changed. */
  bundle(): Promise<BundledWorker[]> {
    const { root, cacheDir } = this.settings;
    const lockFile = join(root, 'bun.lock');
    return bundleWorkers(this.sources, cacheDir, existsSync(lockFile) ? sha256(readFileSync(lockFile)) : '');
  }

  /** Brings bundled workers into workerd. */
  async load(workers: BundledWorker[]): Promise<void> {
    const parts = [...this.#appHashes, ...workers.map(({ bundle }) => bundle.hash)];
    const context = {
      settings: this.settings,
      secrets: this.#secrets,
      release: sha256(parts.join()).slice(0, 12),
      redisUrl: this.data.redisUrl,
    };
    const loaded = workers.map(({ config, bundle }) => {
      const { slice } = config.source;
      const vars = variablesOf(slice, { ...context, database: this.data.databases.get(slice) });
      return { ...config, modules: bundle.modules, vars };
    });
    await this.runtime.load(loaded, this.assetOverrides);
    this.monitor.noteWorkerd();
  }

  /** Stops `redis`, `sqld:<slice>`, `slice:<slice>` or `assets:<slice>` as a fault would. */
  stopPart(part: string): Promise<void> {
    return switchPart(this, part, true);
  }

  startPart(part: string): Promise<void> {
    return switchPart(this, part, false);
  }

  /** Makes a part fail in one of several ways, or lets it serve again; see `faults/fault.ts`. */
  setFault(part: string, fault: Fault | undefined): Promise<void> {
    return spoilPart(this, part, fault);
  }

  /** How often each request with the header `x-bench-mark` has arrived at the slice since the last call; counted from the first call on. */
  takeArrivals(slice: string): Promise<Map<string, number>> {
    return this.runtime.takeArrivals(workerOf(this, slice).name);
  }

  /** Kills workerd, and with it every worker, Durable Object and queue, as a crash does; resolves when it has been restarted. */
  killWorkers(): Promise<void> {
    const restarted = new Promise<void>((resolve) => this.#onceRestarted.push(resolve));
    this.monitor.killWorkerd();
    return restarted;
  }

  /** Fires the cron triggers of a slice now. */
  async runCrons(slice: string): Promise<void> {
    const worker = workerOf(this, slice);
    for (const cron of worker.crons) await this.runtime.fireCron(worker.name, cron);
  }

  /** Calls `cleanup` when the stack ends, before its servers do. */
  onStop(cleanup: () => void | Promise<void>): void {
    this.#cleanups.push(cleanup);
  }

  /** Ends everything the stack has started, also while it is still starting. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll(): Promise<void> {
    this.#monitor?.beginEnd();
    for (const cleanup of this.#cleanups.splice(0)) await cleanup();
    await this.runtime.dispose();
    await this.data.stop();
    await this.#monitor?.end();
    this.#releaseLock?.();
  }

  /** Tells that something begins, and how it ends. */
  async step<T>(name: string, run: () => Promise<T>): Promise<T> {
    if (this.#stopping !== undefined) throw new StackProblem('the stack was stopped while it started');
    this.settings.onEvent({ kind: 'step', name, state: 'begun' });
    let state: 'done' | 'failed' = 'failed';
    try {
      const result = await run();
      state = 'done';
      return result;
    } finally {
      this.settings.onEvent({ kind: 'step', name, state });
    }
  }
}
