import { toProblem } from '../api/api-problem.ts';
import type { Grant, SessionState } from './session-types.ts';

/** What the store needs from the browser; tests give their own. */
export interface SessionPorts {
  fetch(input: string, init: RequestInit): Promise<Response>;
  /** Runs `work` while no other tab runs theirs. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Tells the other tabs. */
  broadcast(message: SessionMessage): void;
  onMessage(listener: (message: SessionMessage) => void): void;
  /** Remembers over page loads that there may be a refresh cookie; scripts cannot see the cookie itself. */
  hint: { get(): boolean; set(value: boolean): void };
  now(): number;
  setTimer(callback: () => void, delay: number): unknown;
  clearTimer(timer: unknown): void;
}

export type SessionMessage = { type: 'grant'; grant: Grant; issuedAt: number } | { type: 'signed-out' };

interface Held {
  grant: Grant;
  issuedAt: number;
}

/** Refreshes this long before the end, in ms, but not in the first two thirds of the token's life. */
const margin = 60_000;
const retryDelay = 10_000;
/** A token that ends sooner than this, in ms, is not sent any more. */
const leastLife = 5_000;

/** The session of this tab: the access token lives in memory only, the refresh cookie is the browser's. */
export class SessionStore {
  readonly #ports: SessionPorts;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { status: 'loading', user: null };
  #held: Held | null = null;
  #timer: unknown;
  #running: Promise<string | null> | null = null;
  #started: Promise<unknown> | null = null;
  #isEnding = false;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    ports.onMessage((message) => {
      if (message.type === 'signed-out') this.#drop();
      else if (message.issuedAt > (this.#held?.issuedAt ?? 0)) this.#keep(message);
    });
  }

  getState = (): SessionState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks once for a token when this browser was signed in before; a first visit costs no request. */
  start(): Promise<unknown> {
    if (this.#started === null && !this.#ports.hint.get()) this.#set({ status: 'anonymous', user: null });
    else this.#started ??= this.#refresh(undefined);
    return this.#started ?? Promise.resolve();
  }

  /** Asks even without a sign of an earlier session, for pages that need one and for the way back from another site. */
  async resume(): Promise<SessionState> {
    if (this.#state.status !== 'signed-in') await (this.#started ??= this.#refresh(undefined));
    return this.#state;
  }

  /** The access token to send now; waits for a refresh that is under way; null when anonymous. */
  async getToken(): Promise<string | null> {
    if (this.#held === null) return this.#running;
    return this.#isFresh(this.#held)
      ? this.#held.grant.accessToken
      : this.#refresh(this.#held.grant.accessToken);
  }

  /** A token other than `stale`, which a slice has refused; null when the session has ended. */
  renew(stale: string): Promise<string | null> {
    return this.#refresh(stale);
  }

  /** Takes what sign-in answered. */
  accept = (grant: Grant): void => {
    const held = { grant, issuedAt: this.#ports.now() };
    this.#keep(held);
    this.#ports.broadcast({ type: 'grant', ...held });
  };

  /** The server is said to have ended the session: asks it. True when it has, and not because this tab wanted it. */
  async confirmEnd(): Promise<boolean> {
    if (this.#held === null || this.#isEnding) return false;
    await this.#refresh(this.#held.grant.accessToken);
    return this.#held === null && !this.#isEnding;
  }

  signOut = (): Promise<void> => this.#end('/api/auth/logout');
  signOutEverywhere = (): Promise<void> => this.#end('/api/auth/logout-all');

  #isFresh(held: Held): boolean {
    return held.issuedAt + held.grant.expiresIn * 1000 - this.#ports.now() > leastLife;
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #keep(held: Held): void {
    this.#held = { grant: held.grant, issuedAt: held.issuedAt };
    this.#ports.hint.set(true);
    const life = held.grant.expiresIn * 1000;
    this.#schedule(held.issuedAt + life - Math.min(margin, life / 3) - this.#ports.now());
    this.#set({ status: 'signed-in', user: held.grant.user });
  }

  #drop(): void {
    this.#held = null;
    this.#started = null;
    this.#ports.hint.set(false);
    this.#ports.clearTimer(this.#timer);
    if (this.#state.status !== 'anonymous') this.#set({ status: 'anonymous', user: null });
  }

  #schedule(delay: number): void {
    this.#ports.clearTimer(this.#timer);
    this.#timer = this.#ports.setTimer(
      () => void this.#refresh(this.#held?.grant.accessToken),
      Math.max(0, delay),
    );
  }

  /** One refresh at a time: within the tab by the shared promise, over all tabs by `exclusive`. */
  #refresh(stale: string | undefined): Promise<string | null> {
    this.#running ??= this.#ports
      .exclusive(() => this.#ask(stale))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  async #ask(stale: string | undefined): Promise<string | null> {
    const held = this.#held;
    if (held !== null && held.grant.accessToken !== stale && this.#isFresh(held))
      return held.grant.accessToken;
    const answer = await this.#request();
    if (answer === 'unreachable') return this.#keepTrying();
    if (answer === 'ended') this.#drop();
    else this.accept(answer);
    return answer === 'ended' ? null : answer.accessToken;
  }

  async #request(): Promise<Grant | 'ended' | 'unreachable'> {
    try {
      const response = await this.#ports.fetch('/api/auth/refresh', {
        method: 'POST',
        credentials: 'same-origin',
      });
      if (!response.ok) return response.status === 401 || response.status === 403 ? 'ended' : 'unreachable';
      const grant: Grant = await response.json();
      return grant;
    } catch {
      return 'unreachable';
    }
  }

  /** Offline is not signed out: what is held stays, and the next try comes soon. */
  #keepTrying(): string | null {
    this.#schedule(retryDelay);
    if (this.#state.status === 'loading') this.#set({ status: 'anonymous', user: null });
    return this.#held !== null && this.#isFresh(this.#held) ? this.#held.grant.accessToken : null;
  }

  /** The server ends the session first: who is offline is told so and stays signed in. */
  async #end(path: string): Promise<void> {
    this.#isEnding = true;
    try {
      await this.#endOnServer(path);
    } finally {
      this.#isEnding = false;
    }
  }

  async #endOnServer(path: string): Promise<void> {
    const token = await this.getToken();
    const headers = token === null ? undefined : { authorization: `Bearer ${token}` };
    const response = await this.#ports.fetch(path, { method: 'POST', credentials: 'same-origin', headers });
    if (!response.ok && response.status !== 401) throw await toProblem(response);
    this.#drop();
    this.#ports.broadcast({ type: 'signed-out' });
  }
}
