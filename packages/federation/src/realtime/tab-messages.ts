import type { Position, ServerFrame } from './frames.ts';
import type { Place } from './positions.ts';
import type { RealtimeState } from './realtime-socket.ts';

/** What a tab listens to and how far it has come; `isAnswer` when it was asked by a new leader. */
export type Want = {
  type: 'want';
  tab: string;
  topics: string[];
  seen: Record<string, Position>;
  isAnswer: boolean;
};

/** What the tabs of a browser tell one another. One of them, the leader, has the socket. */
export type TabMessage =
  | Want
  /** The leader is new: say what you want. */
  | { type: 'who' }
  /** `own` is where the user's own sequence stands, for tabs that have not heard of it yet. */
  | { type: 'state'; state: RealtimeState; own?: Position | undefined }
  /** `userId`: whose socket it came from. */
  | { type: 'frame'; frame: ServerFrame; place?: Place | undefined; userId: string | null }
  /** This tab may have missed something of these topics. */
  | { type: 'resync'; tab: string; topics: string[] }
  | { type: 'ended'; reason: string; userId: string | null };

/** What ties the tabs together; tests give their own. */
export interface TabPorts {
  /** Names this tab. */
  tab: string;
  post(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
  /** Calls back when this tab leads, with the function that gives the lead back. The answer gives up waiting. */
  lead(begin: (giveBack: () => void) => void): () => void;
  /** Calls back when that tab has gone. */
  onGone(tab: string, callback: () => void): void;
}
