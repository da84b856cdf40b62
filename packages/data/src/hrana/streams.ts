type Idle = { baton: string; until: number };

const IDLE_MS = 5_000;
const MOST_IDLE = 64;
const idle = new Map<string, Idle[]>();

/** A stream that was left open and that the server still knows, as far as we can tell; nobody else gets it meanwhile. */
export function takeStream(database: string, now: number): string | undefined {
  const streams = idle.get(database);
  if (!streams) return undefined;
  for (let stream = streams.pop(); stream; stream = streams.pop())
    if (stream.until > now) return stream.baton;
  return undefined;
}

/** Leaves a stream open for the next request; false when enough are open. */
export function keepStream(database: string, baton: string, now: number): boolean {
  const streams = idle.get(database) ?? [];
  if (streams.length >= MOST_IDLE) return false;
  streams.push({ baton, until: now + IDLE_MS });
  idle.set(database, streams);
  return true;
}
