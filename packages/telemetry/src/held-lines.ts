import type { Background } from './collect/collector.ts';

const MAX_LINES = 100;
const HOLD_MS = 250;

/**
 * Finished log lines of one isolate that leave together: a line of its own costs more than an answer from the cache. They leave a
 * quarter of a second after the first at most, in the background of a request, or at once when there are a hundred or something urgent.
 */
export class HeldLines {
  readonly #print: (lines: string) => void;
  readonly #lines: string[] = [];
  #heldUntil = 0;

  constructor(print: (lines: string) => void) {
    this.#print = print;
  }

  /** `now` in epoch milliseconds. Without a background to wait in, the line leaves at once. */
  add(line: string, now: number, background: Background | undefined, isUrgent: boolean): void {
    this.#lines.push(line);
    if (isUrgent || !background || this.#lines.length >= MAX_LINES) this.flush();
    if (background && now >= this.#heldUntil) this.#hold(background, now);
  }

  flush(): void {
    if (this.#lines.length === 0) return;
    this.#print(this.#lines.join('\n'));
    this.#lines.length = 0;
  }

  /** One timer at a time; what has left before it rings has left. */
  #hold(background: Background, now: number): void {
    this.#heldUntil = now + HOLD_MS;
    background.waitUntil(
      new Promise<void>((resolve) => setTimeout(resolve, HOLD_MS)).then(() => this.flush()),
    );
  }
}
