import type { EndedSession, Publication, RealtimeApi } from './publish.ts';

/** Tells people what they should see at once. Never fails its caller: what is true is in the database, a socket only brings it sooner. */
export type Announce = {
  /** Takes messages in; `flush` sends them all in one call. */
  add(...messages: Publication[]): void;
  flush(): Promise<void>;
  /** `flush` for after the answer; undefined when there is nothing to send. */
  afterRequest(): (() => Promise<void>) | undefined;
  endSessions(sessions: EndedSession[]): Promise<void>;
};

const PAUSES_MS = [200, 1_000];

/**
 * Over the binding `REALTIME`; where it is absent nothing is announced. `onFailure` is told what was given up after three tries. What is
 * announced belongs to the trace of `traceparent`.
 */
export function openAnnounce(
  api: RealtimeApi | undefined,
  onFailure: (cause: unknown) => void,
  traceparent?: string,
): Announce {
  let waiting: Publication[] = [];
  const insist = async (call: (to: RealtimeApi) => Promise<void>) => {
    if (api === undefined) return;
    for (const pause of [...PAUSES_MS, undefined]) {
      try {
        return await call(api);
      } catch (cause) {
        if (pause === undefined) return onFailure(cause);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
  const flush = async () => {
    const messages = waiting;
    waiting = [];
    if (messages.length > 0) await insist((to) => to.publish(messages, traceparent));
  };
  return {
    // With an id, a call that is repeated because its answer was lost sends nothing twice.
    add: (...messages) =>
      void waiting.push(...messages.map((each) => ({ id: crypto.randomUUID(), ...each }))),
    flush,
    afterRequest: () => (waiting.length > 0 ? flush : undefined),
    endSessions: (sessions) =>
      sessions.length === 0 ? Promise.resolve() : insist((to) => to.endSessions(sessions)),
  };
}
