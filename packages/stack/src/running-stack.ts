import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOrFirst } from './all-or-first.ts';
import { buildApps } from './build/build-apps.ts';
import { sha256 } from './build/fingerprint.ts';
import { LogFiles } from './console/log-files.ts';
import { startControl } from './control/control-server.ts';
import { DataServers } from './data-servers.ts';
import type { Settings } from './options.ts';
import { switchPart } from './parts.ts';
import { checkMachine } from './preflight.ts';
import type { ChildOptions } from './process/child.ts';
import { childrenOf, commandOf } from './process/pids.ts';
import { Reaper } from './process/reaper-client.ts';
import { PortBook } from './state/port-book.ts';
import { takeLock } from './state/lock.ts';
import { openSecrets, type Secrets } from './state/secrets.ts';
import { variablesOf } from './variables.ts';
import { waitReady } from './wait-ready.ts';
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
  #logs: LogFiles | undefined;
  #reaper: Reaper | undefined;
  #secrets: Secrets = { redisToken: '', tokenKeys: '[]', encryptionKey: '' };
  #appHashes: string[] = [];
  #workerdPids = new Set<number>();
  #cleanups: (() => void | Promise<void>)[] = [];
  #stopping: Promise<void> | undefined;

  constructor(settings: Settings) {
    this.settings = settings;
    this.sources = discoverWorkers(settings.root);
    this.data = new DataServers(settings, (name) => this.#hooks(name));
    this.runtime = new Runtime({
      port: settings.port,
      stateDir: settings.stateDir,
      extraWorkers: settings.extraWorkers,
      onLog: (level, message) => this.#log(level, message),
      onRestart: () => this.#noteWorkerd(true),
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

  async start(): Promise<void> {
    const { stateDir, port, controlPath } = this.settings;
    this.#cleanups.push(takeLock(stateDir, { pid: process.pid, port, control: controlPath }));
    await checkMachine(port);
    this.#logs = new LogFiles(stateDir);
    this.#reaper = new Reaper();
    this.#secrets = await openSecrets(stateDir);
    const ports = await PortBook.open(stateDir);
    const [workers] = await allOrFirst<BundledWorker[] | void>([
      this.#step('workers bundled', () => this.bundle()),
      this.#step('shell and remotes built', () => this.#buildApps()),
      this.#step('redis', () => this.data.startRedis(ports, this.#secrets.redisToken)),
      this.#step('databases', () => this.#startDatabases(ports)),
    ]);
    await this.#step('workers running', () => this.load(workers ?? []));
    this.#cleanups.push(startCron(this.runtime, (message) => this.#trouble(message)));
    this.#cleanups.push(await startControl(this, controlPath));
    await this.#step('ready', () => waitReady(port));
  }

  async #startDatabases(ports: PortBook): Promise<void> {
    await this.data.startDatabases(ports, this.sources);
  }

  async #buildApps(): Promise<void> {
    const { root, cacheDir, onEvent } = this.settings;
    this.#appHashes = await buildApps(root, cacheDir, (name, state) =>
      onEvent({ kind: 'step', name: `${name} built`, state }),
    );
  }

  bundle(): Promise<BundledWorker[]> {
    const { root, cacheDir } = this.settings;
    const lockFile = join(root, 'bun.lock');
    return bundleWorkers(this.sources, cacheDir, existsSync(lockFile) ? sha256(readFileSync(lockFile)) : '');
  }

  /** Brings bundled workers into workerd. */
  async load(workers: BundledWorker[]): Promise<void> {
    const release = sha256([...this.#appHashes, ...workers.map(({ bundle }) => bundle.hash)].join()).slice(
      0,
      12,
    );
    const context = {
      settings: this.settings,
      secrets: this.#secrets,
      release,
      redisUrl: this.data.redisUrl,
    };
    await this.runtime.load(
      workers.map(({ config, bundle }) => ({
        ...config,
        modules: bundle.modules,
        vars: variablesOf(config.source.slice, {
          ...context,
          database: this.data.databases.get(config.source.slice),
        }),
      })),
    );
    this.#noteWorkerd(false);
  }

  /** Stops `redis`, `sqld:<slice>`, `slice:<slice>` or `assets:<slice>` as a fault would. */
  stopPart(part: string): Promise<void> {
    return switchPart(this, part, true);
  }

  startPart(part: string): Promise<void> {
    return switchPart(this, part, false);
  }

  /** Ends everything the stack has started. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll(): Promise<void> {
    for (const cleanup of this.#cleanups.splice(1)) await cleanup();
    await this.runtime.dispose().catch(() => undefined);
    await Promise.all(this.data.children.map((child) => child.stop()));
    await this.#reaper?.done();
    await this.#logs?.close();
    for (const cleanup of this.#cleanups.splice(0)) await cleanup();
  }

  onStop(cleanup: () => void | Promise<void>): void {
    this.#cleanups.push(cleanup);
  }

  async #step<T>(name: string, run: () => Promise<T>): Promise<T> {
    this.settings.onEvent({ kind: 'step', name, state: 'begun' });
    const result = await run();
    this.settings.onEvent({ kind: 'step', name, state: 'done' });
    return result;
  }

  #hooks(name: string): Pick<ChildOptions, 'onLine' | 'onDeath' | 'onPid'> {
    return {
      onLine: (line) => this.#logs?.write(name, line),
      onPid: (pid, isRunning) => this.#reaper?.note(pid, isRunning),
      onDeath: ({ code, lastLines }) => {
        const said = lastLines.length === 0 ? '' : ` Its last lines:\n  ${lastLines.slice(-5).join('\n  ')}`;
        this.#trouble(`${name} died (${code}) and is being restarted.${said}`);
      },
    };
  }

  #noteWorkerd(isRestart: boolean): void {
    for (const pid of this.#workerdPids) this.#reaper?.note(pid, false);
    this.#workerdPids = new Set(
      childrenOf(process.pid).filter((pid) => commandOf(pid)?.includes('workerd') ?? false),
    );
    for (const pid of this.#workerdPids) this.#reaper?.note(pid, true);
    if (isRestart) this.#trouble('workerd died and was restarted.');
  }

  #log(level: string, message: string): void {
    this.#logs?.write('workers', message);
    this.settings.onEvent({ kind: 'log', level, message });
  }

  #trouble(message: string): void {
    if (this.#stopping !== undefined) return;
    this.#logs?.write('stack', `${new Date().toISOString()} ${message}`);
    this.settings.onEvent({ kind: 'trouble', message });
  }
}
