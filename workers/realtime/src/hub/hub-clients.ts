import { writeLog } from '@highstreet/telemetry';
import { ClientFrame, closeCodes, control, type Position, type Wish } from '../contract/frames.ts';
import { isSharedTopic, judgeTopic } from '../contract/topics.ts';
import { FrameBudget } from './frame-budget.ts';
import { frameText } from './frame-text.ts';
import type { Ring } from './ring.ts';
import type { HubSocket, Sockets } from './sockets.ts';
import type { TopicLinks } from './topic-links.ts';

const LONGEST = 16 * 1024;
const NOT_UNDERSTOOD = 1008;
const TOO_LARGE = 1009;

/** What a hub does with the frames of its clients. */
export class HubClients<Socket extends HubSocket> {
  readonly #sockets: Sockets<Socket>;
  readonly #links: TopicLinks<Socket>;
  readonly #ring: () => Ring;
  readonly #budgets = new WeakMap<Socket, FrameBudget>();

  constructor(sockets: Sockets<Socket>, links: TopicLinks<Socket>, ring: () => Ring) {
    this.#sockets = sockets;
    this.#links = links;
    this.#ring = ring;
  }

  isShared(topic: string): boolean {
    return isSharedTopic(topic);
  }

  /** One frame of a client; one that makes no sense, or too many, end the socket. `now` in epoch milliseconds. */
  async take(socket: Socket, message: string | ArrayBuffer, now: number): Promise<void> {
    const budget = this.#budgets.get(socket) ?? new FrameBudget(now);
    this.#budgets.set(socket, budget);
    if (!budget.take(now)) return this.#sockets.end(socket, closeCodes.tooMany, 'too many frames');
    if (typeof message !== 'string' || message.length > LONGEST)
      return this.#sockets.end(socket, TOO_LARGE, 'too large');
    const frame = parse(message);
    if (!frame) return this.#sockets.end(socket, NOT_UNDERSTOOD, 'not understood');
    if (frame.op === 'hello') return this.#greet(socket, frame);
    if (frame.op === 'subscribe') return this.#subscribeAll(socket, frame.topics);
    for (const topic of frame.topics) this.#sockets.unsubscribe(socket, topic);
  }

  async #greet(
    socket: Socket,
    { from, topics }: { from?: Position | undefined; topics: Wish[] },
  ): Promise<void> {
    const role = this.#sockets.get(socket)?.role;
    const own = topics.filter(({ ch }) => judgeTopic(ch, role) === 'own');
    for (const wish of own) this.#subscribeOwn(socket, wish.ch);
    if (role) this.#sendOwn(socket, from);
    else this.#sockets.send(socket, frameText({ ch: '', off: 0, type: control.ready, data: '{"epoch":""}' }));
    await this.#subscribeAll(
      socket,
      topics.filter((wish) => !own.includes(wish)),
    );
  }

  /** The own events since `from`, as far as the socket listens, or the word that this cannot be told. */
  #sendOwn(socket: Socket, from: Position | undefined): void {
    const { epoch, off } = this.#ring().begin();
    const missed = from && this.#ring().since(from);
    const topics = new Set(this.#sockets.get(socket)?.topics);
    const data = JSON.stringify({ epoch });
    if (missed?.kind === 'resync')
      this.#sockets.send(socket, frameText({ ch: '', off, type: control.resync, data }));
    for (const event of missed?.kind === 'events' ? missed.events : [])
      if (topics.has(event.topic))
        this.#sockets.send(
          socket,
          frameText({ ch: event.topic, off: event.off, type: event.type, data: event.data }),
        );
    this.#sockets.send(socket, frameText({ ch: '', off, type: control.ready, data }));
  }

  async #subscribeAll(socket: Socket, wishes: readonly Wish[]): Promise<void> {
    const role = this.#sockets.get(socket)?.role;
    const shared: Wish[] = [];
    for (const wish of wishes) {
      const verdict = judgeTopic(wish.ch, role);
      if (verdict === 'own') this.#subscribeOwn(socket, wish.ch);
      else if (verdict === 'shared') shared.push(wish);
      else this.#refuse(socket, wish.ch);
    }
    await Promise.all(shared.map((wish) => this.#join(socket, wish)));
  }

  #subscribeOwn(socket: Socket, ch: string): void {
    if (!this.#sockets.subscribe(socket, ch)) return this.#refuse(socket, ch);
    this.#sockets.send(socket, frameText({ ch, type: control.subscribed, data: '{"kind":"own"}' }));
  }

  /** A head that does not answer must not look like a topic on which nothing happens: the client tries again with a new socket. */
  async #join(socket: Socket, wish: Wish): Promise<void> {
    try {
      await this.#links.subscribe(socket, wish);
    } catch (cause) {
      writeLog({ level: 'error', slice: 'realtime', message: 'a topic was not joined', cause });
      this.#sockets.end(socket, closeCodes.deploy, 'a topic does not answer');
    }
  }

  #refuse(socket: Socket, ch: string): void {
    this.#sockets.send(socket, frameText({ ch, type: control.refused, data: '{}' }));
  }
}

function parse(message: string): ClientFrame | undefined {
  try {
    return ClientFrame.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
