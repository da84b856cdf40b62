import { collector } from './collect/collector.ts';
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
