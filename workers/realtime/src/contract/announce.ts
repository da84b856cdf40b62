import type { EndedSession, Publication, RealtimeApi } from './publish.ts';

/** Tells people what they should see at once. Never fails its caller: what is true is in the database, a socket only brings it sooner. */
export type Announce = {
  publish(...messages: Publication[]): Promise<void>;
  endSessions(sessions: EndedSession[]): Promise<void>;
};

const PAUSES_MS = [200, 1_000];

/** Over the binding `REALTIME`; where it is absent nothing is announced. `onFailure` is told what was given up after three tries. */
export function openAnnounce(api: RealtimeApi | undefined, onFailure: (cause: unknown) => void): Announce {
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
  return {
    publish: (...messages) => {
      const named = messages.map((message) => ({ id: crypto.randomUUID(), ...message }));
      return named.length === 0 ? Promise.resolve() : insist((to) => to.publish(named));
    },
    endSessions: (sessions) =>
      sessions.length === 0 ? Promise.resolve() : insist((to) => to.endSessions(sessions)),
  };
}
