import { paint } from './console/paint.ts';
import type { Progress } from './console/progress.ts';
import type { StackHandle } from './start-stack.ts';

/** Ends the stack on Ctrl-C, SIGTERM or when the terminal or the parent goes away. A second Ctrl-C kills at once. */
export function stopOnSignals(handle: StackHandle, progress: Progress): void {
  let askedAt = 0;
  const stop = async (why: NodeJS.Signals | 'disconnect') => {
    if (askedAt > 0) {
      // One Ctrl-C may arrive several times: from the terminal and from each parent that passes it on.
      if (why === 'SIGINT' && Date.now() - askedAt > 1500) process.exit(130);
      return;
    }
    askedAt = Date.now();
    progress.end();
    write(`${paint.dim('stopping ...')}\n`);
    await handle.stop().catch((error: unknown) => write(`${String(error)}\n`));
    write(`${paint.green('✓')} stopped, nothing is left running\n`);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  if (process.channel !== undefined) process.once('disconnect', () => void stop('disconnect'));
  process.stdout.on('error', () => undefined);
}

function write(text: string): void {
  try {
    process.stdout.write(text);
  } catch {
    // The terminal is gone.
  }
}
