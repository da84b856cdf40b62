import { writeLog } from '@highstreet/telemetry';
import { DurableObject } from 'cloudflare:workers';
import { closeCodes } from '../contract/frames.ts';
import { readEnv, type Env } from '../env.ts';
import { Claims } from '../tickets/tickets.ts';
import { Admissions } from './admissions.ts';
import { VERSION } from './attachment.ts';
import { Coalescer } from './coalescer.ts';
import { frameText } from './frame-text.ts';
import { HubClients } from './hub-clients.ts';
import { CLAIMS_HEADER, type HubEvent } from './hub-event.ts';
import { refuseSocket } from './refuse-socket.ts';
import type { HubRpc } from './rpc.ts';
import { Ring, type StoredEvent } from './ring.ts';
import { Sockets } from './sockets.ts';
import { tellSize } from './tell-size.ts';
import { TopicLinks } from './topic-links.ts';

const DAY_MS = 24 * 60 * 60_000;
const LIFE_MS = 60 * 60_000;
/** As long as an access token of an ended session could still be shown, and some. */
const ENDED_MS = 20 * 60_000;
const PAUSE_MS = 200;
const MOST_OF_USER = 20;
const MOST_GUESTS = 1_000;

/** The sockets of one user, or of up to 1,000 anonymous browsers, and the last events of the user. Sleeps while nothing happens. */
export class UserHub extends DurableObject<Env> implements HubRpc {
  readonly #admissions = new Admissions(this.ctx.storage.sql);
  readonly #links = new TopicLinks<WebSocket>(
    this.ctx.id.toString(),
    (topic) => this.env.TOPIC_SHARDS.get(this.env.TOPIC_SHARDS.idFromName(topic)),
    () => this.#sockets,
  );
  readonly #transient = new Coalescer<{ topic: string; text: string }>(PAUSE_MS, (items) => {
    for (const { topic, text } of items) this.#sockets.sendTo(topic, text);
  });
  readonly #sockets = new Sockets(this.ctx.getWebSockets(), (topic) => this.#leave(topic));
  #ring = new Ring(this.ctx.storage.sql);
  readonly #clients = new HubClients(this.#sockets, this.#links, () => this.#ring);

  constructor(ctx: DurableObjectState, bindings: Env) {
    super(ctx, readEnv(bindings));
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'));
  }

  /** Takes a socket in; the worker has checked its ticket and tells its claims in a header. */
  override async fetch(request: Request): Promise<Response> {
    const claims = Claims.parse(JSON.parse(request.headers.get(CLAIMS_HEADER) ?? ''));
    const { id, role, sessionId, expiresAt } = claims;
    if (!this.#admissions.useTicket(id, expiresAt))
      return refuseSocket(closeCodes.expired, 'the ticket was used');
    if (sessionId && this.#admissions.hasEnded(sessionId))
      return refuseSocket(closeCodes.revoked, 'signed-out');
    if (this.#sockets.size >= (role ? MOST_OF_USER : MOST_GUESTS))
      return refuseSocket(closeCodes.tooMany, 'too many sockets');
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    const until = Date.now() + LIFE_MS * (0.8 + 0.4 * Math.random());
    this.#sockets.add(server, { v: VERSION, role, sessionId, until, topics: [] });
    this.#tellSize();
    await this.#wakeBy(until);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    await this.#clients.take(socket, message, Date.now());
  }

  override webSocketClose(socket: WebSocket): void {
    this.#sockets.end(socket, 1000, '');
    this.#tellSize();
  }

  override webSocketError(socket: WebSocket): void {
    this.#sockets.remove(socket);
    this.#tellSize();
  }

  /** The user's own events. Without anybody who could come back for them they are not kept. */
  async publish(events: HubEvent[]): Promise<void> {
    if (this.#ring.epoch === undefined) return;
    const kept = events.filter((event) => !event.isTransient);
    for (const { off, topic, type, data } of this.#ring.append(kept, Date.now()))
      this.#sockets.sendTo(topic, frameText({ ch: topic, off, type, data }));
    for (const { topic, type, data, key = '' } of events.filter((event) => event.isTransient))
      this.#transient.add(`${topic} ${type} ${key}`, { topic, text: frameText({ ch: topic, type, data }) });
  }

  /** Events of a shared topic; false when nobody here listens to it any more. */
  async deliver(topic: string, events: StoredEvent[]): Promise<boolean> {
    return this.#links.deliver(topic, events);
  }

  /** What is not kept of a shared topic; `text` is the frame. */
  async pass(topic: string, text: string): Promise<boolean> {
    return this.#sockets.sendTo(topic, text) > 0;
  }

  /** Ends the sockets of sessions that have ended, and lets none of them in any more. */
  async endSessions(sessions: { sessionId: string; reason: string }[]): Promise<void> {
    for (const { sessionId, reason } of sessions) {
      this.#admissions.endSession(sessionId, Date.now() + ENDED_MS);
      for (const socket of this.#sockets.filter((each) => each.sessionId === sessionId))
        this.#sockets.end(socket, closeCodes.revoked, reason);
    }
    this.#tellSize();
    await this.#wakeBy(Date.now() + DAY_MS);
  }

  async isOnline(): Promise<boolean> {
    return this.#sockets.size > 0;
  }

  /** Ends sockets that have lived their time; forgets everything when nobody was here for a day. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    for (const socket of this.#sockets.filter(({ until }) => until <= now))
      this.#sockets.end(socket, closeCodes.expired, 'time to show a new ticket');
    this.#tellSize();
    if (this.#sockets.size === 0 && this.#ring.lastAt() < now - DAY_MS) {
      await this.ctx.storage.deleteAll();
      this.#ring = new Ring(this.ctx.storage.sql);
      return;
    }
    this.#admissions.sweep(now);
    const ends = this.#sockets.filter(() => true).map((socket) => this.#sockets.get(socket)?.until ?? now);
    await this.ctx.storage.setAlarm(Math.min(now + DAY_MS, ...ends));
  }

  #tellSize(): void {
    tellSize(this.ctx.id.toString(), this.#sockets.size, this.env, this.ctx);
  }

  async #wakeBy(at: number): Promise<void> {
    const planned = await this.ctx.storage.getAlarm();
    if (planned === null || planned > at) await this.ctx.storage.setAlarm(at);
  }

  #leave(topic: string): void {
    if (!this.#clients.isShared(topic)) return;
    const left = this.#links.leave(topic).catch((cause: unknown) => {
      writeLog({ level: 'warn', slice: 'realtime', message: 'a topic was not left', cause });
    });
    this.ctx.waitUntil(left);
  }
}
