import { readFrame, type Position, type ServerFrame } from './frames.ts';
import { reconnectDelay } from './reconnect-delay.ts';

/** How the connection stands. `off`: nobody needs it, or nobody is signed in. */
export type RealtimeState = 'off' | 'connecting' | 'connected' | 'reconnecting' | 'offline';

/** The part of a WebSocket that is used. */
export type Wire = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>;

/** What the socket needs from the browser; tests give their own. */
export interface SocketPorts {
  /** Asks for a ticket and gives the address to open. */
  findAddress(): Promise<string>;
  open(address: string): Wire;
  isOnline(): boolean;
  random(): number;
  setTimer(callback: () => void, delay: number): unknown;
  clearTimer(timer: unknown): void;
}

/** What happens on the socket, and what it asks for when it opens. */
export interface SocketEvents {
  /** The frame with which the client says what it wants and how far it has come. */
  hello(): { from?: Position | undefined; topics: { ch: string; from?: Position | undefined }[] };
  onFrame(frame: ServerFrame): void;
  onState(state: RealtimeState): void;
  /** The server ended the session of this socket; it is not opened again. */
  onRevoked(reason: string): void;
}

const PING_MS = 25_000;
const PONG_MS = 10_000;
/** After a restart everybody comes at once: who gave up soon and knocked again would only make the queue longer. */
const READY_MS = 20_000;
const EXPIRED = 4401;
const REVOKED = 4403;
const TOO_MANY = 4429;

/** One WebSocket that comes back: with a new ticket each time, after a pause of random length. */
export class RealtimeSocket {
  readonly #ports: SocketPorts;
  readonly #events: SocketEvents;
  #wire: Wire | undefined;
  #attempt = 0;
  #isWanted = false;
  #retry: unknown;
  #pulse: unknown;

  constructor(ports: SocketPorts, events: SocketEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#attempt = 0;
    void this.#connect('connecting');
  }

  stop(): void {
    this.#isWanted = false;
    this.#letGo();
    this.#events.onState('off');
  }

  /** The browser has a connection again, or has lost it. */
  noteOnline(): void {
    if (!this.#isWanted) return;
    this.#letGo();
    this.#attempt = 0;
    if (this.#ports.isOnline()) void this.#connect('reconnecting');
    else this.#events.onState('offline');
  }

  /** False when nothing is connected; what is wanted then goes out with the next hello. */
  send(frame: object): boolean {
    if (!this.#wire) return false;
    try {
      this.#wire.send(JSON.stringify(frame));
      return true;
    } catch {
      return false;
    }
  }

  async #connect(state: RealtimeState): Promise<void> {
    if (!this.#ports.isOnline()) return this.#events.onState('offline');
    this.#events.onState(state);
    const attempt = {};
    this.#current = attempt;
    try {
      const address = await this.#ports.findAddress();
      if (this.#current === attempt) this.#open(address);
    } catch (error) {
      if (this.#current === attempt) this.#again(askedPause(error));
    }
  }

  #current: object | undefined;

  #open(address: string): void {
    const wire = this.#ports.open(address);
    this.#wire = undefined;
    this.#expect(wire, READY_MS);
    wire.onopen = () => {
      this.#wire = wire;
      this.send({ op: 'hello', ...this.#events.hello() });
    };
    wire.onmessage = ({ data }) => this.#take(wire, data);
    wire.onclose = ({ code, reason }) => this.#closed(wire, code, reason);
    this.#opened = wire;
  }

  #opened: Wire | undefined;

  #take(wire: Wire, data: unknown): void {
    if (this.#opened !== wire) return;
    this.#keepAlive(wire);
    const frame = readFrame(data);
    if (frame === undefined) return;
    if (frame.type === '$ready') {
      this.#attempt = 0;
      this.#events.onState('connected');
    }
    this.#events.onFrame(frame);
  }

  #closed(wire: Wire, code: number, reason: string): void {
    if (this.#opened !== wire) return;
    this.#letGo();
    if (!this.#isWanted) return;
    if (code === REVOKED) {
      this.stop();
      return this.#events.onRevoked(reason);
    }
    if (code === TOO_MANY) this.#attempt = Math.max(this.#attempt, 5);
    this.#again(code === EXPIRED && this.#attempt === 0 ? 0 : undefined);
  }

  /** Tries again after `pause` ms at least; by default after a random time that grows. */
  #again(pause = 0): void {
    this.#letGo();
    const delay = Math.max(pause, reconnectDelay(this.#attempt, this.#ports.random()));
    this.#attempt += 1;
    this.#events.onState(this.#ports.isOnline() ? 'reconnecting' : 'offline');
    this.#retry = this.#ports.setTimer(() => void this.#connect('reconnecting'), delay);
  }

  /** Something came: the next ping is due later, and an answer to it soon after. */
  #keepAlive(wire: Wire): void {
    this.#ports.clearTimer(this.#pulse);
    this.#pulse = this.#ports.setTimer(() => {
      if (this.#opened !== wire) return;
      try {
        wire.send('ping');
      } catch {
        // Its end is on the way.
      }
      this.#expect(wire, PONG_MS);
    }, PING_MS);
  }

  /** Gives up on a socket that stays silent. */
  #expect(wire: Wire, patience: number): void {
    this.#ports.clearTimer(this.#pulse);
    this.#pulse = this.#ports.setTimer(() => {
      if (this.#opened === wire) this.#again();
    }, patience);
  }

  #letGo(): void {
    this.#ports.clearTimer(this.#retry);
    this.#ports.clearTimer(this.#pulse);
    const wire = this.#opened;
    this.#opened = undefined;
    this.#wire = undefined;
    this.#current = undefined;
    wire?.close();
  }
}

/** As long as the server asks, in ms. */
function askedPause(error: unknown): number | undefined {
  const isAsked = typeof error === 'object' && error !== null && 'retryAfter' in error;
  return isAsked && typeof error.retryAfter === 'number' ? error.retryAfter * 1000 : undefined;
}
