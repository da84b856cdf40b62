import { closeCodes, MOST_TOPICS } from '../contract/frames.ts';
import { readAttachment, type Attachment } from './attachment.ts';

/** The part of a WebSocket that a hub uses. */
export type HubSocket = Pick<
  WebSocket,
  'send' | 'close' | 'bufferedAmount' | 'serializeAttachment' | 'deserializeAttachment'
>;

/** What has been sent and not yet left for the client, at most, in bytes; a client that lets more pile up is closed. */
export const MOST_BUFFERED = 1024 * 1024;

/** The sockets of a hub and what each listens to, also after the hub has slept. */
export class Sockets<Socket extends HubSocket> {
  readonly #known = new Map<Socket, Attachment>();
  readonly #byTopic = new Map<string, Set<Socket>>();
  readonly #onLeft: (topic: string) => void;

  /** `awake` are the sockets that outlived the last instance; `onLeft` is told when the last listener of a topic has gone. */
  constructor(awake: readonly Socket[], onLeft: (topic: string) => void) {
    this.#onLeft = onLeft;
    for (const socket of awake) {
      const attachment = readAttachment(socket);
      if (attachment) this.#take(socket, attachment);
      else socket.close(closeCodes.deploy, 'new release');
    }
  }

  get size(): number {
    return this.#known.size;
  }

  add(socket: Socket, attachment: Attachment): void {
    socket.serializeAttachment(attachment);
    this.#take(socket, attachment);
  }

  get(socket: Socket): Attachment | undefined {
    return this.#known.get(socket);
  }

  /** Sockets for which `test` holds. */
  filter(test: (attachment: Attachment) => boolean): Socket[] {
    return [...this.#known].flatMap(([socket, attachment]) => (test(attachment) ? [socket] : []));
  }

  hasTopic(topic: string): boolean {
    return this.#byTopic.has(topic);
  }

  /** False when the socket is gone or listens to as many topics as it may. */
  subscribe(socket: Socket, topic: string): boolean {
    const attachment = this.#known.get(socket);
    if (!attachment) return false;
    if (attachment.topics.includes(topic)) return true;
    if (attachment.topics.length >= MOST_TOPICS) return false;
    attachment.topics.push(topic);
    socket.serializeAttachment(attachment);
    this.#index(socket, topic);
    return true;
  }

  unsubscribe(socket: Socket, topic: string): void {
    const attachment = this.#known.get(socket);
    if (!attachment?.topics.includes(topic)) return;
    attachment.topics = attachment.topics.filter((own) => own !== topic);
    socket.serializeAttachment(attachment);
    this.#unindex(socket, topic);
  }

  remove(socket: Socket): void {
    const topics = this.#known.get(socket)?.topics ?? [];
    this.#known.delete(socket);
    for (const topic of topics) this.#unindex(socket, topic);
  }

  /** Sends to whoever listens; how many that were. */
  sendTo(topic: string, text: string): number {
    const listeners = [...(this.#byTopic.get(topic) ?? [])];
    for (const socket of listeners) this.send(socket, text);
    return listeners.length;
  }

  /** Sends, or ends a socket whose client does not keep up. */
  send(socket: Socket, text: string): void {
    if (socket.bufferedAmount > MOST_BUFFERED) return this.end(socket, closeCodes.slow, 'too slow');
    try {
      socket.send(text);
    } catch {
      this.remove(socket);
    }
  }

  end(socket: Socket, code: number, reason: string): void {
    this.remove(socket);
    try {
      socket.close(code, reason);
    } catch {
      // It had closed already.
    }
  }

  #take(socket: Socket, attachment: Attachment): void {
    this.#known.set(socket, attachment);
    for (const topic of attachment.topics) this.#index(socket, topic);
  }

  #index(socket: Socket, topic: string): void {
    const listeners = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, listeners.add(socket));
  }

  #unindex(socket: Socket, topic: string): void {
    const listeners = this.#byTopic.get(topic);
    listeners?.delete(socket);
    if (listeners?.size !== 0) return;
    this.#byTopic.delete(topic);
    this.#onLeft(topic);
  }
}
