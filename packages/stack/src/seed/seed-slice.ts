import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { StackProblem } from '../problem.ts';

/** Runs one seed in a process of its own and throws what it said when it fails. */
export async function seedSlice(options: {
  args: string[];
  onLine: (line: string) => void;
  onPid: (pid: number, isRunning: boolean) => void;
}): Promise<void> {
  const script = fileURLToPath(new URL('./run-seed.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...options.args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) options.onPid(pid, true);
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  createInterface({ input: child.stdout }).on('line', options.onLine);
  const [code]: (number | null)[] = await once(child, 'close');
  if (pid !== undefined) options.onPid(pid, false);
  if (code !== 0)
    throw new StackProblem(complaint.trim().split('\n').slice(0, 12).join('\n  ') || `it ended with ${code}`);
}
