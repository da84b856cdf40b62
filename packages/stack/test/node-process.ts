import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Node 24 from the packages: what the stack runs under. */
export const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

export type Started = {
  pid: number;
  /** Everything it has said so far. */
  output: () => string;
  /** Resolves when the output matches; rejects when the process ends or time is up first. */
  says: (pattern: RegExp, timeoutMs?: number) => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
  /** The exit code. */
  ended: Promise<number | null>;
};

/** Starts a process and listens to what it says. */
export function startProcess(command: string, args: string[], env: Record<string, string> = {}): Started {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = endOf(child);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    ended,
    says: async (pattern, timeoutMs = 20_000) => {
      const until = Date.now() + timeoutMs;
      while (!pattern.test(output)) {
        if (child.exitCode !== null || Date.now() > until)
          throw new Error(`never said ${pattern}:\n${output}`);
        await Bun.sleep(20);
      }
    },
  };
}

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code]: (number | null)[] = await once(child, 'close');
  return code ?? null;
}
