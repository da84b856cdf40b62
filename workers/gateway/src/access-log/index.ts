import { HeldLines, timeOf } from '@highstreet/telemetry';
import type { Exchange } from '../exchange.ts';

/** One line of JSON per request. It holds nothing that a client wrote but its checked correlation id and trace id. */
export class AccessLog {
  readonly #release: string;
  readonly #lines: HeldLines;

  constructor(release: string, print: (lines: string) => void) {
    this.#release = JSON.stringify(release);
    this.#lines = new HeldLines(print);
  }

  /** Writes the line of a request and gives it back. `now` in epoch milliseconds. */
  write(exchange: Exchange, status: number, now: number): string {
    const line = this.#format(exchange, status, now);
    this.#lines.add(line, now, exchange.ctx, status >= 500);
    return line;
  }

  flush(): void {
    this.#lines.flush();
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
