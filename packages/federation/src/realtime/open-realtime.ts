import { session } from '../session/session.ts';
import { browserSocketPorts, browserTabPorts } from './browser-ports.ts';
import { Realtime } from './realtime.ts';

/** Sent on `window` when the session was ended from elsewhere; `detail` is why. */
export const SIGNED_OUT = 'highstreet:signed-out';

/** The live updates of this tab, tied to its session and to what the browser tells of its page and connection. */
export function openRealtime(): Realtime {
  const realtime = new Realtime(browserTabPorts(), browserSocketPorts(), hasEnded);
  const noteUser = () => {
    const { status, user } = session.getState();
    realtime.noteUser(status === 'loading' ? undefined : (user?.id ?? null));
  };
  session.subscribe(noteUser);
  noteUser();
  for (const event of ['online', 'offline']) addEventListener(event, () => realtime.noteOnline());
  addEventListener('pagehide', () => realtime.pause());
  addEventListener('pageshow', (event: PageTransitionEvent) => event.persisted && realtime.resume());
  document.addEventListener('resume', () => realtime.resume());
  return realtime;
}

async function hasEnded(reason: string): Promise<boolean> {
  const wasEndedElsewhere = await session.confirmEnd();
  if (wasEndedElsewhere) dispatchEvent(new CustomEvent(SIGNED_OUT, { detail: reason }));
  return session.getState().status !== 'signed-in';
}
