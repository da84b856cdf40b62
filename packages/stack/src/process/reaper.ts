import { createInterface } from 'node:readline';
import { birthOf, isAlive } from './pids.ts';

/**
 * Ends what a stack leaves behind when it is killed hard. The stack writes `+pid`, `-pid` and `done` to our input; when
 * the input ends without `done`, the stack is dead and everything it still had is ended here.
 */
const watched = new Map<number, string | undefined>();
let isDone = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line === 'done') isDone = true;
  else if (line.startsWith('+')) watched.set(pid, birthOf(pid));
  else if (line.startsWith('-')) watched.delete(pid);
}
if (!isDone) await reap();

async function reap(): Promise<void> {
  signalAll('SIGTERM');
  for (let waited = 0; waited < 4000 && survivors().length > 0; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  signalAll('SIGKILL');
}

/** Processes that are still the ones we were told of, not later ones with the same id. */
function survivors(): number[] {
  return [...watched].flatMap(([pid, birth]) => (isAlive(pid) && birthOf(pid) === birth ? [pid] : []));
}

function signalAll(signal: NodeJS.Signals): void {
  for (const pid of survivors()) {
    try {
      process.kill(-pid, signal);
    } catch {
      killOne(pid, signal);
    }
  }
}

function killOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
