import { Leader } from './leader.ts';
import { OWN, Positions, type Place } from './positions.ts';
import type { RealtimeState, SocketPorts } from './realtime-socket.ts';
import type { TabMessage, TabPorts, Want } from './tab-messages.ts';
import { TopicListeners, type TopicListener } from './topic-listeners.ts';

/** A page that is left for another one needs its topics again in a moment; in ms. */
const LINGER_MS = 10_000;

/** Live updates in this tab. All tabs of a browser share one socket: one of them leads, the others get everything from it. */
export class Realtime {
  readonly #tabs: TabPorts;
  readonly #ports: SocketPorts;
  readonly #hasEnded: (reason: string) => Promise<boolean>;
  readonly #listeners = new TopicListeners();
  readonly #seen = new Positions();
  readonly #watchers = new Set<() => void>();
  #state: RealtimeState = 'off';
  #userId: string | null | undefined;
  #isRunning = false;
  #linger: unknown;
  #leader: Leader | undefined;
  #giveBack: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;

  /** `hasEnded` is asked when the server says that the session has: whether it is so. */
  constructor(tabs: TabPorts, ports: SocketPorts, hasEnded: (reason: string) => Promise<boolean>) {
    this.#tabs = tabs;
    this.#ports = ports;
    this.#hasEnded = hasEnded;
    tabs.onMessage((message) => this.#take(message));
  }

  getState = (): RealtimeState => this.#state;

  watchState = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Listens until the answer is called. */
  listen(topic: string, listener: TopicListener): () => void {
    if (this.#listeners.add(topic, listener)) this.#wantChanged();
    return () => {
      if (!this.#listeners.remove(topic, listener)) return;
      this.#seen.forget(topic);
      this.#wantChanged();
    };
  }

  /** Who is signed in: null for nobody, undefined while that is not known. Who is signed in has a socket, whatever the page shows. */
  noteUser(userId: string | null | undefined): void {
    if (userId === this.#userId) return;
    this.#userId = userId;
    this.#seen.forget(OWN);
    this.#leader?.stop();
    this.#leader = undefined;
    if (this.#isRunning && !this.#isNeeded) return this.pause();
    this.#wantChanged();
    this.#beginToLead();
  }

  noteOnline(): void {
    this.#leader?.noteOnline();
  }

  /** The page is put away: another tab should lead. */
  pause(): void {
    this.#ports.clearTimer(this.#linger);
    if (this.#isRunning) this.#end();
  }

  /** The page is shown again, after a time in which it heard nothing. */
  resume(): void {
    this.#wantChanged();
    this.#listeners.resync(this.#listeners.topics);
  }

  get #isNeeded(): boolean {
    return this.#listeners.topics.length > 0 || typeof this.#userId === 'string';
  }

  #wantChanged(): void {
    this.#ports.clearTimer(this.#linger);
    if (this.#isRunning && !this.#isNeeded) this.#linger = this.#ports.setTimer(() => this.#end(), LINGER_MS);
    if (!this.#isRunning && this.#isNeeded) this.#begin();
    if (this.#isRunning) this.#say(false);
  }

  #begin(): void {
    this.#isRunning = true;
    this.#stopWaiting = this.#tabs.lead((giveBack) => {
      this.#giveBack = giveBack;
      this.#beginToLead();
    });
  }

  #beginToLead(): void {
    if (!this.#giveBack || this.#leader || this.#userId === undefined) return;
    const terms = {
      userId: this.#userId,
      own: this.#want(false),
      tell: (message: TabMessage) => this.#tellAll(message),
    };
    this.#leader = new Leader(this.#tabs, this.#ports, terms);
    this.#leader.start();
  }

  #end(): void {
    this.#isRunning = false;
    this.#leader?.stop();
    this.#leader = undefined;
    this.#stopWaiting?.();
    this.#giveBack?.();
    this.#giveBack = undefined;
    this.#tabs.post({ ...this.#want(false), topics: [] });
    this.#setState('off');
  }

  #want(isAnswer: boolean): Want {
    const { topics } = this.#listeners;
    return { type: 'want', tab: this.#tabs.tab, topics, seen: this.#seen.all(), isAnswer };
  }

  /** Tells the leader what this tab wants; that may be this tab itself. */
  #say(isAnswer: boolean): void {
    const want = this.#want(isAnswer);
    if (this.#leader) this.#leader.want(want);
    else this.#tabs.post(want);
  }

  #tellAll(message: TabMessage): void {
    this.#tabs.post(message);
    this.#take(message);
  }

  #take(message: TabMessage): void {
    switch (message.type) {
      case 'who':
        return this.#isRunning ? this.#say(true) : undefined;
      case 'want':
        return this.#answerWant(message);
      case 'state':
        return this.#takeState(message);
      case 'resync':
        return message.tab === this.#tabs.tab ? this.#listeners.resync(message.topics) : undefined;
      case 'ended':
        return message.userId === this.#userId ? void this.#takeEnd(message.reason) : undefined;
      default:
        return this.#takeFrame(message);
    }
  }

  #answerWant(want: Want): void {
    if (!this.#leader) return;
    const { tab } = want;
    const topics = this.#leader.want(want);
    if (topics.length > 0) this.#tabs.post({ type: 'resync', tab, topics });
    this.#tabs.post({ type: 'state', state: this.#state, own: this.#leader.own });
  }

  #takeState({ state, own }: Extract<TabMessage, { type: 'state' }>): void {
    if (!this.#isRunning) return;
    if (own && !this.#seen.get(OWN)) this.#follow({ sequence: OWN, ...own });
    this.#setState(state);
  }

  async #takeEnd(reason: string): Promise<void> {
    const leader = this.#leader;
    const hasEnded = await this.#hasEnded(reason);
    if (!hasEnded && leader && leader === this.#leader) leader.reopen();
  }

  #takeFrame({ frame, place, userId }: Extract<TabMessage, { type: 'frame' }>): void {
    if (place?.sequence === OWN && userId !== this.#userId) return;
    const isNew = place === undefined || this.#follow(place);
    if (frame.type === '$resync') this.#listeners.resync(this.#topicsOf(frame.ch));
    else if (isNew && !frame.type.startsWith('$'))
      this.#listeners.tell({ topic: frame.ch, type: frame.type, data: frame.data });
  }

  /** False for what is known. Before the first own place something may have been missed: pages had read their data, the socket still opened. */
  #follow(place: Place): boolean {
    if (place.sequence === OWN && !this.#seen.get(OWN)) this.#listeners.resync(this.#topicsOf(OWN));
    return this.#seen.follow(place);
  }

  /** A shared topic by its name; the own sequence stands for all topics that are no sequence of their own. */
  #topicsOf(sequence: string): string[] {
    if (sequence !== OWN) return [sequence];
    return this.#listeners.topics.filter((topic) => this.#seen.get(topic) === undefined);
  }

  #setState(state: RealtimeState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
