import { useSyncExternalStore } from 'react';
import { browserPorts } from './browser-ports.ts';
import { SessionStore } from './session-store.ts';
import type { Grant, SessionState } from './session-types.ts';

/** The session of this page. There is one, because the shell shares this package with all remotes. */
export const session = new SessionStore(browserPorts());

export interface Session extends SessionState {
  accept(grant: Grant): void;
  signOut(): Promise<void>;
  signOutEverywhere(): Promise<void>;
}

/** Who is signed in, kept up to date over all tabs, and how to change it. */
export function useSession(): Session {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const { accept, signOut, signOutEverywhere } = session;
  return { ...state, accept, signOut, signOutEverywhere };
}
