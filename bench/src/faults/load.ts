import { randomUUID } from 'node:crypto';
import { MARK_HEADER } from '@highstreet/stack';
import { judge, judgeFailure, type Verdict } from './judge.ts';
import type { Person, Probe, Shot, Things } from './probe.ts';

/** One request and what became of it. Times in epoch milliseconds. */
export type Result = {
  probe: Probe;
  mark: string | undefined;
  begunAt: number;
  endedAt: number;
  verdict: Verdict;
  note: string;
};

/** Longer than the longest deadline of the gateway: what has no answer by then is wrong. */
const PATIENCE_MS = 17_000;
const MOST_OPEN = 30;

/** Sends every probe again and again, whether or not the ones before have been answered. */
export class Load {
  readonly results: Result[] = [];
  readonly #origin: string;
  readonly #tokens: ReadonlyMap<Person, string>;
  readonly #things: Things;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #open = new Map<Probe, number>();
  #isOn = false;

  constructor(origin: string, tokens: ReadonlyMap<Person, string>, things: Things) {
    this.#origin = origin;
    this.#tokens = tokens;
    this.#things = things;
  }

  start(probes: readonly Probe[]): void {
    this.#isOn = true;
    for (const probe of probes) this.#plan(probe, Math.random() * probe.everyMs);
  }

  /** Resolves when every request has ended. */
  async stop(): Promise<void> {
    this.#isOn = false;
    for (const timer of this.#timers) clearTimeout(timer);
    while ([...this.#open.values()].some((count) => count > 0)) await pause(50);
  }

  #plan(probe: Probe, inMs: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#isOn) return;
      this.#plan(probe, probe.everyMs * (0.7 + Math.random() * 0.6));
      const open = this.#open.get(probe) ?? 0;
      if (open >= MOST_OPEN) return;
      this.#open.set(probe, open + 1);
      void this.#send(probe).finally(() => this.#open.set(probe, (this.#open.get(probe) ?? 1) - 1));
    }, inMs);
    this.#timers.add(timer);
  }

  async #send(probe: Probe): Promise<void> {
    const mark = `fault-${randomUUID().slice(0, 13)}`;
    const shot = probe.shot(this.#things, mark);
    const begunAt = Date.now();
    const { verdict, note } = await this.#ask(probe, shot, mark);
    const isWrite = shot.method === 'POST';
    const endedAt = Date.now();
    this.results.push({ probe, mark: isWrite ? mark : undefined, begunAt, endedAt, verdict, note });
  }

  async #ask(probe: Probe, { method = 'GET', path, body }: Shot, mark: string) {
    try {
      const response = await fetch(this.#origin + path, {
        method,
        headers: this.#headers(probe, method, mark),
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      return judge(response.status, response.headers.get('content-type') ?? '', text);
    } catch (error) {
      return judgeFailure(error);
    }
  }

  #headers({ who, hasKey }: Probe, method: string, mark: string): Record<string, string> {
    const token = this.#tokens.get(who);
    return {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { 'content-type': 'application/json', [MARK_HEADER]: mark } : {}),
      ...(hasKey ? { 'idempotency-key': mark } : {}),
    };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
