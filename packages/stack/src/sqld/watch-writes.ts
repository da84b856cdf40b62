import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database.ts';

/** How often the lock is asked for, and how long it may take. */
const USUAL = { everyMs: 3_000, patienceMs: 6_000 };
const MISSES = 2;

/**
 * Looks after the databases' write locks. sqld 0.24 can lose its lock when a client dies in the middle of a write, about once in fifty
 * times: from then on it answers reads and lets every write wait for ever. What has waited for twelve seconds is restarted; nothing that
 * was committed is lost. The answer ends the watch.
 */
export function watchWrites(
  databases: Iterable<Database>,
  onTrouble: (message: string) => void,
  times = USUAL,
): () => void {
  const ending = new AbortController();
  for (const database of databases) void watchOne(database, { ...times, onTrouble, signal: ending.signal });
  return () => ending.abort();
}

type Watch = typeof USUAL & { onTrouble: (message: string) => void; signal: AbortSignal };

async function watchOne(
  database: Database,
  { everyMs, patienceMs, onTrouble, signal }: Watch,
): Promise<void> {
  let misses = 0;
  while (!signal.aborted) {
    await sleep(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    const [primary] = database.children;
    if (signal.aborted || !primary?.isRunning) continue;
    misses = (await takesWrites(database.url, patienceMs)) ? 0 : misses + 1;
    if (misses < MISSES || signal.aborted || !primary.isRunning) continue;
    misses = 0;
    onTrouble(`sqld:${database.slice} lost its write lock and is being restarted.`);
    await primary.stop(500);
    if (!signal.aborted) await primary.start().catch((error: unknown) => onTrouble(String(error)));
  }
}

/** Whether the lock can be had. Any answer counts, also a refusal: only silence is a stall. */
async function takesWrites(url: string, patienceMs: number): Promise<boolean> {
  const statements = ['BEGIN IMMEDIATE', 'ROLLBACK'].map((sql) => ({ type: 'execute', stmt: { sql } }));
  const body = JSON.stringify({ requests: [...statements, { type: 'close' }] });
  try {
    const answer = await fetch(`${url}/v2/pipeline`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.text();
    return true;
  } catch (error) {
    return !(error instanceof Error && error.name === 'TimeoutError');
  }
}
