import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from 'miniflare';
import type { BadAnswer } from '../faults/fault.ts';
import { StackProblem } from '../problem.ts';
import { assetsName, composeWorker, type AssetOverride, type LoadedWorker } from './compose-workers.ts';
import { switchWorker } from './switch-worker.ts';
import { withoutSignalHandlers } from './without-signal-handlers.ts';

/** A worker that is not a slice: the bench's baseline, for one. It answers on a socket of its own when `port` is given. */
export type ExtraWorker = V4WorkerOptions & { name: string; port?: number };

export type RuntimeOptions = {
  port: number;
  stateDir: string;
  onLog: (level: string, message: string) => void;
  onRestart: () => void;
  extraWorkers: ExtraWorker[];
};

/** V8 gives every isolate up to 48 MB for young objects; with dozens of isolates in one process that is most of its memory. */
const V8_FLAGS = '--max-semi-space-size=4';

/** One workerd with all workers; the gateway has a socket of its own on `port`. */
export class Runtime {
  readonly #options: RuntimeOptions;
  #miniflare: Miniflare | undefined;
  #workers: LoadedWorker[] = [];
  #isDisposed = false;

  constructor(options: RuntimeOptions) {
    this.#options = options;
  }

  /** Starts workerd, or brings new code into the running one. */
  async load(
    workers: LoadedWorker[],
    overrides: ReadonlyMap<string, AssetOverride> = new Map(),
  ): Promise<void> {
    this.#workers = workers;
    const options = convertV4MiniflareOptions({
      ...(await this.#shared()),
      workers: this.#compose(workers, overrides),
    });
    process.env['MINIFLARE_WORKERD_V8_FLAGS'] ??= V8_FLAGS;
    if (this.#isDisposed) throw new StackProblem('the stack was stopped while it started');
    if (this.#miniflare === undefined) this.#miniflare = withoutSignalHandlers(() => new Miniflare(options));
    else await this.#miniflare.setOptions(options);
    await this.#miniflare.ready;
  }

  #compose(workers: LoadedWorker[], overrides: ReadonlyMap<string, AssetOverride>): V4WorkerOptions[] {
    const known = new Set(workers.flatMap(({ name }) => [name, assetsName(name)]));
    const { port, extraWorkers } = this.#options;
    const composed = workers.flatMap((worker) => {
      const [code, ...assets] = composeWorker(worker, known, overrides.get(worker.name));
      const sockets = worker.source.slice === 'gateway' ? [{ host: '127.0.0.1', port }] : [];
      return code === undefined ? [] : [{ ...code, unsafeDirectSockets: sockets }, ...assets];
    });
    const extras = extraWorkers.map(({ port: own, ...worker }) =>
      own === undefined ? worker : { ...worker, unsafeDirectSockets: [{ host: '127.0.0.1', port: own }] },
    );
    const date = workers[0]?.options.compatibilityDate ?? '2026-11-01';
    const names = workers.map(({ name }) => name);
    return [switchWorker(names, date), ...composed, ...extras];
  }

  async #shared() {
    const { stateDir, onLog, onRestart } = this.#options;
    const cloud = join(stateDir, 'cloud');
    await mkdir(cloud, { recursive: true });
    return {
      host: '127.0.0.1',
      port: 0,
      cf: false,
      logRequests: false,
      log: new Log(LogLevel.ERROR),
      resourcePersistencePath: cloud,
      handleStructuredLogs: ({ level, message }: { level: string; message: string }) => onLog(level, message),
      unsafeHandleRuntimeRestart: onRestart,
    };
  }

  /** Stops or starts the code of a slice, or only its static files, without touching the others. */
  async setStopped(worker: string, part: 'code' | 'assets', isStopped: boolean): Promise<void> {
    await this.#control(worker, 'set', [part, isStopped]);
  }

  /** Makes the slice answer wrongly to all who call it, or rightly again. */
  async spoil(worker: string, fault: BadAnswer | undefined): Promise<void> {
    await this.#control(worker, 'spoil', [fault ?? null]);
  }

  /** How often each marked request has arrived at the slice since the last call; counted from the first call on. */
  async takeArrivals(worker: string): Promise<Map<string, number>> {
    return new Map(asArrivals(await this.#control(worker, 'takeArrivals', [])));
  }

  /** Runs the `scheduled` handler of a worker as its cron trigger would. */
  async fireCron(worker: string, cron: string): Promise<void> {
    await this.#control(worker, 'fire', [cron]);
  }

  /**
   * Asks the switch worker, which is the first of all and so the one that answers here. Miniflare's own handles of workers block this
   * process until workerd answers; meanwhile nobody would read workerd's log, and a full pipe would stop workerd too.
   */
  async #control(worker: string, order: 'set' | 'spoil' | 'takeArrivals' | 'fire', args: unknown[]) {
    const body = JSON.stringify({ worker, order, args });
    const response = await this.#running().dispatchFetch('http://stack/switch', { method: 'POST', body });
    if (!response.ok) throw new StackProblem(await response.text());
    return response.json();
  }

  get workers(): readonly LoadedWorker[] {
    return this.#workers;
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    const miniflare = this.#miniflare;
    this.#miniflare = undefined;
    await miniflare?.dispose().catch(() => undefined);
  }

  #running(): Miniflare {
    if (this.#miniflare === undefined) throw new StackProblem('the workers do not run');
    return this.#miniflare;
  }
}

/** What `takeArrivals` of the wrapper in `wrap-entry.ts` gives: marks with their counts. */
function asArrivals(value: unknown): [string, number][] {
  return Array.isArray(value) ? value : [];
}
