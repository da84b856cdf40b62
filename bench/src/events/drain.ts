import type { RunningStack } from '@highstreet/stack';
import { readRows } from './read-books.ts';

/** Waits until every event is stored and every delivery confirmed, with the crons of a minute every second; gives the seconds it took. */
export async function drain(stack: RunningStack, limitMs: number): Promise<number> {
  const begun = Date.now();
  for (;;) {
    for (const slice of ['identity', 'catalog', 'events']) await stack.runCrons(slice).catch(() => undefined);
    const waiting = await countWaiting(stack.databases);
    const seconds = (Date.now() - begun) / 1000;
    if (waiting === 0) return seconds;
    if (Date.now() - begun > limitMs) {
      console.log(`${waiting} events and deliveries still wait after ${Math.round(seconds)} s`);
      return seconds;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function countWaiting(databases: Record<string, string>): Promise<number> {
  const outbox = 'SELECT count(*) AS count FROM outbox WHERE published_at IS NULL';
  const open = `SELECT count(*) AS count FROM deliveries WHERE state = 'open'`;
  const counts = await Promise.all([
    readRows(databases['catalog'] ?? '', outbox),
    readRows(databases['identity'] ?? '', outbox),
    readRows(databases['events'] ?? '', open),
  ]);
  return counts.reduce((sum, rows) => sum + Number(rows[0]?.['count']), 0);
}
