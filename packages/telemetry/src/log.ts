import { collector, type Background } from './collect/collector.ts';
import { HeldLines } from './held-lines.ts';
import { redact } from './redact.ts';

/** One log line. `duration` in milliseconds; `cause` is the error behind a failure and never leaves the log. */
export type LogEntry = {
  level: 'debug' | 'info' | 'warn' | 'error';
  slice: string;
  message: string;
  release?: string | undefined;
  correlationId?: string | undefined;
  traceId?: string | undefined;
  spanId?: string | undefined;
  method?: string | undefined;
  route?: string | undefined;
  status?: number | undefined;
  duration?: number | undefined;
  cause?: unknown;
  [field: string]: unknown;
};

/** The entry as one line of JSON with the time (RFC 3339) in front; secrets are redacted, newlines escaped. */
export function formatLog(entry: LogEntry, now: number = Date.now()): string {
  return JSON.stringify({ time: new Date(now).toISOString(), ...Object(redact(entry)) });
}

/** Writes the entry with the release to the worker's log, and unless `isKept` is false also to what the platform keeps for a day. */
export function writeLog(entry: LogEntry, isKept = true): void {
  const line = formatLog({ ...entry, release: entry.release ?? collector.release });
  if (isKept) collector.addLine(line);
  // oxlint-disable-next-line no-console -- the one place that writes logs
  (entry.level === 'error' ? console.error : console.log)(line);
}

/** What a request is told of in the log: nothing in it was written by a client but checked ids and names of routes. */
export type RequestEntry = LogEntry & { release: string };

// oxlint-disable-next-line no-console -- the second place that writes logs
const held = new HeldLines((lines) => console.log(lines));

/** Writes the line of a request that went well; it leaves with others, and is not searched for secrets. */
export function writeRequestLog(
  entry: RequestEntry,
  isKept: boolean,
  background: Background | undefined,
): void {
  const now = Date.now();
  const line = JSON.stringify({ time: timeOf(now), ...entry });
  if (isKept) collector.addLine(line);
  held.add(line, now, background, false);
}

let lastMs = 0;
let lastTime = '';

/** RFC 3339; asked for many times in one millisecond. */
export function timeOf(now: number): string {
  if (now !== lastMs) {
    lastMs = now;
    lastTime = new Date(now).toISOString();
  }
  return lastTime;
}
