import { control, type Position, type Wish } from '../contract/frames.ts';
import { frameText } from './frame-text.ts';
import type { Missed, StoredEvent } from './ring.ts';
import type { HubSocket, Sockets } from './sockets.ts';

/** Where a shared topic stands, and what somebody who joins has missed of it. */
export type Joined = Position & { missed: Missed };

/** The head of a shared topic. */
export type TopicHead = {
  join(hub: string, seq: number, from: Position | undefined): Promise<Joined>;
  leave(hub: string, seq: number): Promise<void>;
};

/** A socket whose join is under way, with what arrived meanwhile. */
type Joining<Socket> = { socket: Socket; events: StoredEvent[] };

/** What ties a hub to the shared topics that its sockets listen to. */
export class TopicLinks<Socket extends HubSocket> {
  readonly #hub: string;
  readonly #headOf: (topic: string) => TopicHead;
  readonly #sockets: () => Sockets<Socket>;
  readonly #joining = new Map<string, Set<Joining<Socket>>>();
  #seq = 0;

  constructor(hub: string, headOf: (topic: string) => TopicHead, sockets: () => Sockets<Socket>) {
    this.#hub = hub;
    this.#headOf = headOf;
    this.#sockets = sockets;
  }

  /** Joins and sends what was missed, then what came meanwhile, in order and nothing twice. */
  async subscribe(socket: Socket, { ch, from }: Wish): Promise<void> {
    const waiting: Joining<Socket> = { socket, events: [] };
    this.#wait(ch, waiting);
    try {
      const joined = await this.#headOf(ch).join(this.#hub, this.#nextSeq(), from);
      if (!this.#sockets().subscribe(socket, ch)) return this.#leaveIfUnheard(ch, waiting);
      this.#welcome(waiting, ch, joined);
    } finally {
      this.#stopWaiting(ch, waiting);
    }
  }

  /** Events of a topic from its head. False when nobody here listens any more. */
  deliver(topic: string, events: readonly StoredEvent[]): boolean {
    for (const waiting of this.#joining.get(topic) ?? []) waiting.events.push(...events);
    let heard = this.#joining.has(topic);
    for (const event of events) {
      const text = frameText({ ch: topic, off: event.off, type: event.type, data: event.data });
      if (this.#sockets().sendTo(topic, text) > 0) heard = true;
    }
    return heard;
  }

  /** The last listener has gone. */
  async leave(topic: string): Promise<void> {
    if (this.#joining.has(topic)) return;
    await this.#headOf(topic).leave(this.#hub, this.#nextSeq());
  }

  #welcome({ socket, events: later }: Joining<Socket>, ch: string, { epoch, off, missed }: Joined): void {
    const events = missed.kind === 'events' ? missed.events : [];
    const start = off - events.length;
    const data = JSON.stringify({ kind: 'shared', epoch });
    const type = missed.kind === 'events' ? control.subscribed : control.resync;
    const sockets = this.#sockets();
    sockets.send(socket, frameText({ ch, off: start, type, data }));
    for (const event of [...events, ...later.filter((each) => each.off > off)])
      sockets.send(socket, frameText({ ch, off: event.off, type: event.type, data: event.data }));
  }

  /** Joins and leaves of this hub in the order they were meant, whatever order they arrive in. */
  #nextSeq(): number {
    this.#seq = Math.max(this.#seq + 1, Date.now() * 1000);
    return this.#seq;
  }

  #wait(topic: string, waiting: Joining<Socket>): void {
    const others = this.#joining.get(topic) ?? new Set();
    this.#joining.set(topic, others.add(waiting));
  }

  #stopWaiting(topic: string, waiting: Joining<Socket>): void {
    const others = this.#joining.get(topic);
    others?.delete(waiting);
    if (others?.size === 0) this.#joining.delete(topic);
  }

  async #leaveIfUnheard(topic: string, waiting: Joining<Socket>): Promise<void> {
    this.#stopWaiting(topic, waiting);
    if (!this.#sockets().hasTopic(topic)) await this.leave(topic);
  }
}
