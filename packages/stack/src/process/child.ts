import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { StackProblem } from '../problem.ts';

export type ChildOptions = {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
  /** Resolves when the process serves; rejects or never resolves otherwise. */
  isReady: () => Promise<boolean>;
  readyTimeoutMs?: number;
  /** How the process is asked to end. */
  stopSignal?: NodeJS.Signals;
  onLine: (line: string) => void;
  /** The process ended though nobody asked it to. Restarting is under way when `isRestarting`. */
  onDeath: (death: { code: string; lastLines: string[]; isRestarting: boolean }) => void;
  onPid: (pid: number, isRunning: boolean) => void;
};

const keptLines = 15;
const longestPauseMs = 10_000;
const steadyAfterMs = 30_000;

/** A process of the stack: in a group of its own, restarted with growing pauses when it dies. */
export class Child {
  readonly options: ChildOptions;
  readonly lastLines: string[] = [];
  #process: ChildProcess | undefined;
  #isWanted = false;
  #isReadyOnce = false;
  #deaths = 0;
  #startedAt = 0;

  constructor(options: ChildOptions) {
    this.options = options;
  }

  get isRunning(): boolean {
    return this.#process !== undefined;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts the process and waits until it serves. */
  async start(): Promise<void> {
    if (this.#isWanted) return;
    this.#isWanted = true;
    try {
      await this.#launch();
    } catch (error) {
      this.#isWanted = false;
      throw error;
    }
  }

  async #launch(): Promise<void> {
    const { name, command, args, env, cwd, onPid } = this.options;
    this.lastLines.length = 0;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.#startedAt = Date.now();
    const failed = new Promise<never>((_, reject) => {
      child.once('error', (error) => {
        this.#process = undefined;
        reject(new StackProblem(`${name} cannot be started: ${error.message}`));
      });
      child.once('exit', (code, signal) => {
        this.#onExit(child, signal ?? String(code));
        reject(new StackProblem(`${name} ended while starting (${signal ?? code})${this.#tail()}`));
      });
    });
    for (const stream of [child.stdout, child.stderr]) this.#collect(stream);
    if (child.pid !== undefined) onPid(child.pid, true);
    this.#isReadyOnce = false;
    await Promise.race([this.#waitReady(), failed]);
    failed.catch(() => undefined);
    this.#isReadyOnce = true;
  }

  async #waitReady(): Promise<void> {
    const until = Date.now() + (this.options.readyTimeoutMs ?? 20_000);
    while (Date.now() < until) {
      if (this.#process === undefined) return;
      if (await this.options.isReady().catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await this.#end(1000);
    throw new StackProblem(`${this.options.name} does not answer${this.#tail()}`);
  }

  #collect(stream: NodeJS.ReadableStream | null): void {
    let rest = '';
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk) => {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((each) => each.trim() !== '')) {
        this.lastLines.push(line);
        if (this.lastLines.length > keptLines) this.lastLines.shift();
        this.options.onLine(line);
      }
    });
  }

  #onExit(child: ChildProcess, code: string): void {
    if (child.pid !== undefined) this.options.onPid(child.pid, false);
    if (this.#process !== child) return;
    this.#process = undefined;
    if (!this.#isWanted || !this.#isReadyOnce) return;
    this.options.onDeath({ code, lastLines: [...this.lastLines], isRestarting: true });
    this.#deaths = Date.now() - this.#startedAt > steadyAfterMs ? 1 : this.#deaths + 1;
    const pause = Math.min(longestPauseMs, 100 * 2 ** this.#deaths);
    setTimeout(() => void this.#relaunch(), pause).unref();
  }

  async #relaunch(): Promise<void> {
    if (!this.#isWanted || this.#process !== undefined) return;
    try {
      await this.#launch();
    } catch {
      if (!this.#isWanted) return;
      this.#deaths += 1;
      setTimeout(() => void this.#relaunch(), Math.min(longestPauseMs, 100 * 2 ** this.#deaths)).unref();
    }
  }

  #tail(): string {
    return this.lastLines.length === 0 ? '' : `. It said:\n  ${this.lastLines.join('\n  ')}`;
  }

  /** Ends the process and waits until it is gone: asked first, killed after `graceMs`. */
  async stop(graceMs = 4000): Promise<void> {
    this.#isWanted = false;
    await this.#end(graceMs);
  }

  async #end(graceMs: number): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.pid === undefined) return;
    this.#process = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    signalGroup(child.pid, this.options.stopSignal ?? 'SIGTERM');
    const killer = setTimeout(() => signalGroup(child.pid ?? 0, 'SIGKILL'), graceMs);
    await exited;
    clearTimeout(killer);
  }
}

/** Signals a process that leads its own group, with everything it started. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (pid <= 1) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It is gone already.
  }
}
