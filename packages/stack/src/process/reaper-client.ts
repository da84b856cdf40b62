import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Tells the reaper which processes belong to this stack. */
export class Reaper {
  readonly #process: ChildProcess;

  constructor() {
    const script = fileURLToPath(new URL('./reaper.ts', import.meta.url));
    this.#process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#process.on('error', () => undefined);
    this.#process.stdin?.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  note(pid: number, isRunning: boolean): void {
    this.#process.stdin?.write(`${isRunning ? '+' : '-'}${pid}\n`);
  }

  /** The stack has ended everything itself. */
  async done(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.stdin?.end('done\n');
    await exited;
  }
}
