const MOST_RECIPIENTS = 50;
const PAUSE_MS = 100;
const AT_ONCE = 8;
const AGAIN_MS = 500;

type Message = { n: number; userIds: string[]; at: number };

/** Sends a message to up to 50 random users ten times a second, and insists until each is taken. */
export class Sender {
  readonly #publisher: string;
  readonly #users: readonly string[];
  readonly #waiting: Message[] = [];
  readonly #taken: number[] = [];
  readonly sentTo = new Map<number, string[]>();
  #timer: NodeJS.Timeout | undefined;
  #workers: Promise<void>[] = [];
  #isOn = false;
  #hasGivenUp = false;

  constructor(publisher: string, users: readonly string[]) {
    this.#publisher = publisher;
    this.#users = users;
  }

  start(): void {
    this.#isOn = true;
    this.#timer = setInterval(() => this.#write(), PAUSE_MS);
    this.#workers = Array.from({ length: AT_ONCE }, () => this.#work());
  }

  /** Resolves when everything that was written is taken. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isOn = false;
    await Promise.all(this.#workers);
  }

  /** Ends without insisting any more. */
  giveUp(): void {
    clearInterval(this.#timer);
    this.#isOn = false;
    this.#hasGivenUp = true;
    this.#waiting.length = 0;
  }

  /** Resolves when nothing waits to be taken. */
  async untilTaken(): Promise<void> {
    while (this.#waiting.length > 0) await pause(PAUSE_MS);
    await pause(AGAIN_MS);
  }

  /** How long the publisher took to take a message, since the last call: the median and the 99th of a hundred, in ms. */
  takeTimes(): { p50: number; p99: number } {
    const sorted = this.#taken.splice(0).toSorted((left, right) => left - right);
    const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    return { p50: at(0.5), p99: at(0.99) };
  }

  #write(): void {
    const n = this.sentTo.size + 1;
    const count = 1 + Math.floor(Math.random() * MOST_RECIPIENTS);
    const userIds = [...new Set(Array.from({ length: count }, () => this.#pick()))];
    this.sentTo.set(n, userIds);
    this.#waiting.push({ n, userIds, at: Date.now() });
  }

  async #work(): Promise<void> {
    while (this.#isOn || this.#waiting.length > 0) {
      const message = this.#waiting.shift();
      if (message === undefined) await pause(PAUSE_MS / 4);
      else while (!this.#hasGivenUp && !(await this.#offer(message))) await pause(AGAIN_MS);
    }
  }

  async #offer({ n, userIds, at }: Message): Promise<boolean> {
    const start = performance.now();
    try {
      const message = { userIds, topic: 'bench', type: 'bench.sent', data: { n, at }, id: `bench-${n}` };
      const signal = AbortSignal.timeout(10_000);
      const body = JSON.stringify([message]);
      const answer = await fetch(`${this.#publisher}/publish`, { method: 'POST', body, signal });
      await answer.arrayBuffer();
      if (answer.ok) this.#taken.push(performance.now() - start);
      return answer.ok;
    } catch {
      return false;
    }
  }

  #pick(): string {
    return this.#users[Math.floor(Math.random() * this.#users.length)] ?? '';
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
