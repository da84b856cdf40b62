/** Writes that one isolate has under way at a database at most. SQLite takes one after the other anyway. */
const MOST_AT_ONCE = 4;
const LEASE_MS = 5_000;
const WAIT_MS = 4_000;
const PAUSE_MS = 4;

const underWay = new Map<string, Set<{ since: number }>>();

/** A place among the writers of a database did not come free in time. */
export class WriteGateClosed extends Error {
  readonly code = 'unavailable';
}

/**
 * Runs a write when fewer than four of this isolate are under way. Without it a burst puts hundreds of writers before SQLite's one
 * lock; each waits in a thread of the server that asks again and again, so that the one that could work hardly does. A waiter looks
 * again every few milliseconds: no promise is shared between requests, and a place whose request died is free after five seconds.
 */
export async function throughWriteGate<T>(database: string, write: () => Promise<T>): Promise<T> {
  const writers = underWay.get(database) ?? new Set();
  underWay.set(database, writers);
  const giveUpAt = Date.now() + WAIT_MS;
  while (countWorking(writers) >= MOST_AT_ONCE) {
    if (Date.now() > giveUpAt) throw new WriteGateClosed('too many writes wait for the database');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS + Math.random() * PAUSE_MS));
  }
  const own = { since: Date.now() };
  writers.add(own);
  try {
    return await write();
  } finally {
    writers.delete(own);
  }
}

function countWorking(writers: Set<{ since: number }>): number {
  const oldest = Date.now() - LEASE_MS;
  for (const writer of writers) if (writer.since < oldest) writers.delete(writer);
  return writers.size;
}
