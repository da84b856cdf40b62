import type { Exchange } from '../exchange.ts';

const MAX_LINES = 100;
const HOLD_MS = 250;

/**
 * One line of JSON per request. A line of its own costs more than the answer from the cache, so lines of good answers leave together, a
 * quarter of a second later at most. They hold nothing that a client wrote but its checked correlation id and trace id.
 */
export class AccessLog {
  readonly #release: string;
  readonly #print: (lines: string) => void;
  readonly #lines: string[] = [];
  #heldUntil = 0;

  constructor(release: string, print: (lines: string) => void) {
    this.#release = JSON.stringify(release);
    this.#print = print;
  }

  /** Writes the line of a request and gives it back. `now` in epoch milliseconds. */
  write(exchange: Exchange, status: number, now: number): string {
    const line = this.#format(exchange, status, now);
    this.#lines.push(line);
    if (this.#lines.length >= MAX_LINES || status >= 500) this.flush();
    if (now >= this.#heldUntil) this.#hold(exchange, now);
    return line;
  }

  flush(): void {
    if (this.#lines.length === 0) return;
    this.#print(this.#lines.join('\n'));
    this.#lines.length = 0;
  }

  /** One timer at a time; what has left before it rings has left. */
  #hold({ ctx }: Exchange, now: number): void {
    this.#heldUntil = now + HOLD_MS;
    ctx.waitUntil(new Promise<void>((resolve) => setTimeout(resolve, HOLD_MS)).then(() => this.flush()));
  }

  #format(
    { method, route, correlationId, startedAt, trace, cache }: Exchange,
    status: number,
    now: number,
  ): string {
    const level = status >= 500 ? 'error' : 'info';
    const verb = KNOWN.has(method) ? method : 'OTHER';
    return (
      `{"time":"${timeOf(now)}","level":"${level}","slice":"gateway","release":${this.#release},` +
      `"message":"${verb} ${route} ${status}","correlationId":"${correlationId}",` +
      `"traceId":"${trace.traceId}","spanId":"${trace.spanId}","method":"${verb}","route":"${route}","status":${status},"duration":${now - startedAt},"cache":"${cache}"}`
    );
  }
}

const KNOWN = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

let lastMs = 0;
let lastTime = '';

function timeOf(now: number): string {
  if (now !== lastMs) {
    lastMs = now;
    lastTime = new Date(now).toISOString();
  }
  return lastTime;
}
