import type { StackEvent } from '../options.ts';
import { paint } from './paint.ts';
import { renderLog } from './render-log.ts';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Shows the start of a stack: one moving line in a terminal, one line a step elsewhere. */
export class Progress {
  readonly #isTerminal = process.stdout.isTTY === true;
  readonly #isRaw: boolean;
  readonly #begun = new Map<string, { at: number; detail: string }>();
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;

  constructor(isRaw: boolean) {
    this.#isRaw = isRaw;
  }

  show(event: StackEvent): void {
    if (event.kind === 'step') this.#step(event);
    else if (event.kind === 'trouble') this.line(paint.yellow(`! ${event.message}`));
    else this.line(this.#isRaw ? event.message : renderLog(event.level, event.message));
  }

  /** Prints a line above the moving one. */
  line(text: string): void {
    this.#clear();
    process.stdout.write(`${text}\n`);
    this.#draw();
  }

  #step({ name, state, detail }: Extract<StackEvent, { kind: 'step' }>): void {
    if (state === 'begun') {
      const note = detail === undefined ? '' : `: ${detail}`;
      this.#begun.set(name, { at: this.#begun.get(name)?.at ?? Date.now(), detail: note });
      if (this.#isTerminal) this.#timer ??= setInterval(() => this.#draw(), 80).unref();
      else process.stdout.write(`  ${name}${note} ...\n`);
      return;
    }
    const seconds = ((Date.now() - (this.#begun.get(name)?.at ?? Date.now())) / 1000).toFixed(1);
    this.#begun.delete(name);
    if (state === 'failed') return this.#clear();
    this.line(
      `${paint.green('✓')} ${name}${detail === undefined ? '' : ` (${detail})`} ${paint.dim(`${seconds} s`)}`,
    );
  }

  #draw(): void {
    if (!this.#isTerminal || this.#begun.size === 0) return;
    this.#frame = (this.#frame + 1) % frames.length;
    const width = (process.stdout.columns || 80) - 4;
    process.stdout.write(
      `\r\u001B[K${frames[this.#frame]} ${[...this.#begun.keys()].join(', ').slice(0, width)}`,
    );
  }

  #clear(): void {
    if (this.#isTerminal) process.stdout.write('\r\u001B[K');
  }

  /** Takes the moving line away. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#begun.clear();
    this.#clear();
  }
}
