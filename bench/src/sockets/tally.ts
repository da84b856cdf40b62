/** What the sockets got, against what was sent. */
export class Tally {
  readonly #got = new Map<number, Map<number, number>>();
  #latencies: number[] = [];
  resyncs = 0;

  /** `socket`, number of the message, milliseconds it took. */
  take([socket = 0, message = 0, milliseconds = 0]: number[]): void {
    if (message === -1) {
      this.resyncs += 1;
      return;
    }
    const own = this.#got.get(socket) ?? new Map<number, number>();
    own.set(message, (own.get(message) ?? 0) + 1);
    this.#got.set(socket, own);
    this.#latencies.push(milliseconds);
  }

  get count(): number {
    return this.#got.values().reduce((sum, own) => sum + own.size, 0);
  }

  /** Latencies since the last call, in ms. */
  takeLatencies(): { p50: number; p99: number; count: number } {
    const sorted = this.#latencies.toSorted((left, right) => left - right);
    this.#latencies = [];
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    return { p50: at(0.5), p99: at(0.99), count: sorted.length };
  }

  /** Deliveries that never came, and those that came more than once. `socketsOf` gives a user's sockets. */
  compare(sentTo: ReadonlyMap<number, string[]>, socketsOf: (user: string) => number[]) {
    let expected = 0;
    let lost = 0;
    for (const [message, users] of sentTo)
      for (const socket of users.flatMap(socketsOf)) {
        expected += 1;
        if (!this.#got.get(socket)?.has(message)) lost += 1;
      }
    const counts = this.#got.values().flatMap((own) => own.values());
    const doubled = counts.reduce((sum, count) => sum + count - 1, 0);
    return { expected, lost, doubled };
  }
}
