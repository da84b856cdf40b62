import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { isNews, type Order } from './words.ts';

const MOST_PER_PROCESS = 2_500;
const FEWEST_PROCESSES = 4;

/** Many browsers in a few processes. */
export class Crowd {
  readonly #children: ChildProcess[] = [];
  readonly #connected = new Map<number, number>();
  readonly #onReceipt: (receipt: number[]) => void;

  /** `onReceipt` is called for everything that a socket gets: socket, message, milliseconds. */
  constructor(onReceipt: (receipt: number[]) => void) {
    this.#onReceipt = onReceipt;
  }

  get connected(): number {
    return this.#connected.values().reduce((sum, count) => sum + count, 0);
  }

  open({ sockets, ...where }: Order): void {
    const perProcess = Math.min(MOST_PER_PROCESS, Math.ceil(sockets.length / FEWEST_PROCESSES));
    for (let from = 0; from < sockets.length; from += perProcess) {
      const address = `127.0.0.${2 + this.#children.length}`;
      const child = fork(resolve(import.meta.dirname, 'client-main.ts'), [address], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
      });
      child.on('message', (news) => {
        if (!isNews(news)) return;
        this.#connected.set(child.pid ?? 0, news.connected);
        for (const receipt of news.receipts) this.#onReceipt(receipt);
      });
      child.send({ ...where, sockets: sockets.slice(from, from + perProcess) } satisfies Order);
      this.#children.push(child);
    }
  }

  /** Resolves with the milliseconds it took until so many are connected; undefined when that takes too long. */
  async until(count: number, timeLimitMs: number): Promise<number | undefined> {
    const start = performance.now();
    while (this.connected !== count) {
      if (performance.now() - start > timeLimitMs) return undefined;
      await new Promise((done) => setTimeout(done, 100));
    }
    return performance.now() - start;
  }

  close(): void {
    for (const child of this.#children) child.disconnect();
  }
}
