import { LogFiles } from './console/log-files.ts';
import type { Settings } from './options.ts';
import type { ChildOptions } from './process/child.ts';
import { childrenOf, commandOf } from './process/pids.ts';
import { raiseFileLimit } from './process/raise-file-limit.ts';
import { Reaper } from './process/reaper-client.ts';

/** Knows every process the stack has started, keeps what they say, and tells when one dies. */
export class Monitor {
  readonly #settings: Settings;
  readonly #logs: LogFiles;
  readonly #reaper = new Reaper();
  readonly #tools = new Set<number>();
  #workerd = new Set<number>();
  #isQuiet = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#logs = new LogFiles(settings.stateDir);
  }

  /** What a server of the stack reports to. */
  hooks(name: string): Pick<ChildOptions, 'onLine' | 'onDeath' | 'onPid'> {
    return {
      onLine: (line) => this.#logs.write(name, line),
      onPid: (pid, isRunning) => this.#reaper.note(pid, isRunning),
      onDeath: ({ code, lastLines }) => {
        const said = lastLines.length === 0 ? '' : ` Its last lines:\n  ${lastLines.slice(-5).join('\n  ')}`;
        this.trouble(`${name} died (${code}) and is being restarted.${said}`);
      },
    };
  }

  /** A process that runs to its end: a build, a seed. It must lead its own group. */
  noteTool(pid: number, isRunning: boolean): void {
    this.#reaper.note(pid, isRunning);
    if (isRunning) this.#tools.add(pid);
    else this.#tools.delete(pid);
  }

  /** workerd is started by Miniflare, so it is looked up after each start. */
  noteWorkerd(): void {
    for (const pid of this.#workerd) this.#reaper.note(pid, false);
    const found = childrenOf(process.pid).filter((pid) => commandOf(pid)?.includes('workerd') ?? false);
    this.#workerd = new Set(found);
    for (const pid of found) {
      this.#reaper.note(pid, true);
      void raiseFileLimit(pid);
    }
  }

  /** Kills workerd hard. Miniflare notices and starts it again. */
  killWorkerd(): void {
    for (const pid of this.#workerd) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has just died.
      }
    }
  }

  workerLine(level: string, message: string): void {
    this.#logs.write('workers', message);
    this.#settings.onEvent({ kind: 'log', level, message });
  }

  trouble(message: string): void {
    if (this.#isQuiet) return;
    this.#logs.write('stack', `${new Date().toISOString()} ${message}`);
    this.#settings.onEvent({ kind: 'trouble', message });
  }

  /** From now on deaths are wanted. Ends builds and seeds that still run. */
  beginEnd(): void {
    this.#isQuiet = true;
    for (const pid of this.#tools) {
      try {
        process.kill(-pid, 'SIGTERM');
      } catch {
        // It has just ended.
      }
    }
  }

  async end(): Promise<void> {
    await this.#reaper.done();
    await this.#logs.close();
  }
}
