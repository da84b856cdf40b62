import type { Database } from '@highstreet/data';
import { writeLog } from '@highstreet/telemetry';
import { sweepInbox } from './inbox.ts';
import type { Emit } from './outbox.ts';
import { relayOutbox, sweepOutbox } from './relay-outbox.ts';
import type { EventQueue, EventStore } from './wire.ts';

/** Sends the events of one request, message or cron run of a slice. */
export type Relay = {
  /**
   * What is to be done after an answer: what was emitted is sent, by this call or one that is planned within 80 ms; else, every five seconds
   * of traffic, what a crash left behind.
   */
  afterRequest(): (() => Promise<void>) | undefined;
  /** Sends what waits. Never throws: what could not be sent stays. */
  flush(): Promise<void>;
  /** For the cron of every minute: sends what waits, and deletes what is over. */
  sweep(): Promise<void>;
};

type RelaySource = {
  slice: string;
  db: Database;
  queue: EventQueue;
  store: EventStore;
  emit: Pick<Emit, 'hasEmitted'>;
  now: () => number;
};

const SWEEP_EVERY_MS = 5_000;
/** Under load an isolate sends at most so often: what many requests emit goes in one batch, here and at every subscriber. */
const PACE_MS = 80;

let sweptAt = 0;
let begunAt = 0;
let plannedFor = 0;

/** The relay of a slice. Opening costs no I/O. */
export function openRelay({ slice, db, queue, store, emit, now }: RelaySource): Relay {
  const flush = async () => {
    sweptAt = now();
    try {
      await relayOutbox(db, queue, { store, now });
    } catch (cause) {
      writeLog({ level: 'warn', slice, message: 'events wait in the outbox', cause });
    }
  };
  return {
    afterRequest: () => {
      const at = now();
      if (!emit.hasEmitted() && at - sweptAt < SWEEP_EVERY_MS) return undefined;
      // A send that has not begun takes these events along.
      if (isSoon(plannedFor - at)) return undefined;
      const wait = begunAt + PACE_MS - at;
      begunAt = at;
      if (!isSoon(wait)) return flush;
      plannedFor = at + wait;
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        begunAt = now();
        await flush();
      };
    },
    flush,
    sweep: async () => {
      await flush();
      await Promise.all([sweepOutbox(db, now()), sweepInbox(db, now())]);
    },
  };
}

/** Within the pace; a clock that was set back must not stop the relay. */
function isSoon(ms: number): boolean {
  return ms > 0 && ms <= PACE_MS;
}

/** A relay that sends nothing, for tests of services. */
export const noRelay: Relay = {
  afterRequest: () => undefined,
  flush: async () => {},
  sweep: async () => {},
};
