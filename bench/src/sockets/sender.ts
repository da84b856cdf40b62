const MOST_RECIPIENTS = 50;
const PAUSE_MS = 100;

/** Sends a message to up to 50 random users ten times a second, and insists until each is taken. */
export class Sender {
  readonly #publisher: string;
  readonly #users: readonly string[];
  readonly sentTo = new Map<number, string[]>();
  /** Messages that had to be offered more than once. */
  repeated = 0;
  #isOn = false;
  #running: Promise<void>[] = [];

  constructor(publisher: string, users: readonly string[]) {
    this.#publisher = publisher;
    this.#users = users;
  }

  start(): void {
    this.#isOn = true;
    const timer = setInterval(() => {
      if (!this.#isOn) return clearInterval(timer);
      this.#running.push(this.#send());
    }, PAUSE_MS);
  }

  /** Resolves when everything that was begun is taken. */
  async stop(): Promise<void> {
    this.#isOn = false;
    await Promise.all(this.#running);
  }

  async #send(): Promise<void> {
    const n = this.sentTo.size + 1;
    const count = 1 + Math.floor(Math.random() * MOST_RECIPIENTS);
    const userIds = [...new Set(Array.from({ length: count }, () => this.#pick()))];
    this.sentTo.set(n, userIds);
    const message = {
      userIds,
      topic: 'bench',
      type: 'bench.sent',
      data: { n, at: Date.now() },
      id: `bench-${n}`,
    };
    for (let tries = 0; !(await this.#offer(message)); tries += 1) {
      if (tries === 0) this.repeated += 1;
      await new Promise((done) => setTimeout(done, 500));
    }
  }

  async #offer(message: object): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(10_000);
      const body = JSON.stringify([message]);
      const answer = await fetch(`${this.#publisher}/publish`, { method: 'POST', body, signal });
      return answer.ok;
    } catch {
      return false;
    }
  }

  #pick(): string {
    return this.#users[Math.floor(Math.random() * this.#users.length)] ?? '';
  }
}
