import type { Position, ServerFrame } from './frames.ts';
import { OWN, Positions } from './positions.ts';
import { RealtimeSocket, type SocketPorts } from './realtime-socket.ts';
import type { TabMessage, TabPorts, Want } from './tab-messages.ts';

/** How long the other tabs have to say what they want before the socket opens, in ms. */
const ANSWERS_MS = 150;
const REOPEN_MS = 5_000;

/** The tab that has the socket of its browser: listens for all tabs and hands on to all what comes. */
export class Leader {
  readonly #tabs: TabPorts;
  readonly #ports: SocketPorts;
  readonly #userId: string | null;
  readonly #wants = new Map<string, string[]>();
  readonly #link: Positions;
  readonly #socket: RealtimeSocket;
  #hasGreeted = false;
  #waiting: unknown;

  /** `tell` reaches all tabs, this one too. `own` is what this tab wants, and how far it has come. */
  constructor(
    tabs: TabPorts,
    ports: SocketPorts,
    terms: { userId: string | null; own: Want; tell: (message: TabMessage) => void },
  ) {
    this.#tabs = tabs;
    this.#ports = ports;
    this.#userId = terms.userId;
    this.#link = new Positions(terms.own.seen);
    this.#wants.set(terms.own.tab, terms.own.topics);
    const { userId } = terms;
    this.#socket = new RealtimeSocket(ports, {
      hello: () => this.#hello(),
      onFrame: (frame) => this.#take(frame, terms.tell),
      onState: (state) => terms.tell({ type: 'state', state, own: this.own }),
      onRevoked: (reason) => terms.tell({ type: 'ended', reason, userId }),
    });
  }

  /** How far the user's own sequence has come. */
  get own(): Position | undefined {
    return this.#link.get(OWN);
  }

  start(): void {
    this.#tabs.post({ type: 'who' });
    this.#waiting = this.#ports.setTimer(() => this.#socket.start(), ANSWERS_MS);
  }

  /** Opens the socket again that the server had ended for a session which is alive. */
  reopen(): void {
    this.#waiting = this.#ports.setTimer(() => this.#socket.start(), REOPEN_MS);
  }

  stop(): void {
    this.#ports.clearTimer(this.#waiting);
    this.#socket.stop();
  }

  noteOnline(): void {
    this.#socket.noteOnline();
  }

  /** A tab says what it wants now. Gives the topics of which it may have missed something. */
  want({ tab, topics, seen, isAnswer }: Want): string[] {
    const before = this.#wanted();
    const known = this.#wants.get(tab);
    if (known === undefined && tab !== this.#tabs.tab) this.#tabs.onGone(tab, () => this.#gone(tab));
    this.#wants.set(tab, topics);
    const added = topics.filter((topic) => !known?.includes(topic));
    if (!this.#hasGreeted) {
      this.#link.lower(seen);
      return [];
    }
    if (added.length > 0)
      this.#socket.send({ op: 'subscribe', topics: added.map((ch) => ({ ch, from: seen[ch] })) });
    this.#dropUnwanted(before);
    return isAnswer ? added.filter((topic) => !seen[topic]) : [];
  }

  #gone(tab: string): void {
    const before = this.#wanted();
    this.#wants.delete(tab);
    this.#dropUnwanted(before);
  }

  #wanted(): Set<string> {
    return new Set([...this.#wants.values()].flat());
  }

  #dropUnwanted(before: Set<string>): void {
    const after = this.#wanted();
    const dropped = [...before].filter((topic) => !after.has(topic));
    for (const topic of dropped) this.#link.forget(topic);
    if (dropped.length > 0) this.#socket.send({ op: 'unsubscribe', topics: dropped });
  }

  #hello() {
    this.#hasGreeted = true;
    const topics = [...this.#wanted()].map((ch) => ({ ch, from: this.#link.get(ch) }));
    return { from: this.#link.get(OWN), topics };
  }

  #take(frame: ServerFrame, tell: (message: TabMessage) => void): void {
    const { verdict, place } = this.#link.take(frame);
    if (verdict === 'known') return;
    if (verdict === 'gap') {
      this.#socket.send({ op: 'subscribe', topics: [{ ch: frame.ch, from: this.#link.get(frame.ch) }] });
      return;
    }
    tell({ type: 'frame', frame, place, userId: this.#userId });
  }
}
