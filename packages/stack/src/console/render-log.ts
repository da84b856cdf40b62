import { isRecord } from '../state/json-file.ts';
import { paint } from './paint.ts';

/** What a worker logs as a person reads it: `[CATALOG] GET /api/products 200 4 ms`. Some log several lines at once. */
export function renderLog(level: string, message: string): string {
  const lines = message.startsWith('{') ? message.split(/\n(?=\{)/) : [message];
  return lines.map((line) => renderLine(level, line)).join('\n');
}

function renderLine(level: string, message: string): string {
  const entry = parse(message);
  if (entry === undefined) return tint(level, `[WORKER] ${message}`);
  const { slice, method, route, path, status, duration, correlationId } = entry;
  const name = `[${text(slice ?? 'worker').toUpperCase()}]`;
  const what =
    method === undefined ? text(entry['message'] ?? '') : `${text(method)} ${text(route ?? path ?? '')}`;
  const outcome = status === undefined ? '' : ` ${text(status)}`;
  const time = typeof duration === 'number' ? paint.dim(` ${Math.round(duration * 10) / 10} ms`) : '';
  const severity = text(entry['level'] ?? level);
  const isTrouble = severity === 'error' || severity === 'warn';
  const why = isTrouble ? `${detailOf(entry)} ${paint.dim(text(correlationId ?? ''))}`.trimEnd() : '';
  return tint(severity, `${paint.bold(name)} ${what}${outcome}`) + time + why;
}

/** The slice and message behind a trouble: the cause's first line says what happened. */
function detailOf(entry: Record<string, unknown>): string {
  const method = entry['method'];
  const isNews = method !== undefined && !text(entry['message'] ?? '').startsWith(text(method));
  const cause = isRecord(entry['cause']) ? entry['cause']['message'] : entry['cause'];
  const parts = [isNews ? entry['message'] : undefined, cause].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` - ${parts.map(text).join(': ')}`;
}

function tint(level: string, line: string): string {
  if (level === 'error') return paint.red(line);
  return level === 'warn' || level === 'warning' ? paint.yellow(line) : line;
}

function parse(message: string): Record<string, unknown> | undefined {
  if (!message.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(message);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
