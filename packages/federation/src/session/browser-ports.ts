import type { SessionPorts } from './session-store.ts';

const name = 'highstreet.session';

/** A refresh that hangs must not keep the lock that all tabs wait for; in ms. */
const patience = 10_000;

/** The session's ports on a real browser: Web Locks and BroadcastChannel tie the tabs together. */
export function browserPorts(): SessionPorts {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  return {
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(patience) }),
    exclusive: (work) => ('locks' in navigator ? navigator.locks.request(name, work) : work()),
    broadcast: (message) => channel?.postMessage(message),
    onMessage: (listener) => channel?.addEventListener('message', (event) => listener(event.data)),
    hint: {
      get: () => storage()?.getItem(name) === 'known',
      set: (value) => (value ? storage()?.setItem(name, 'known') : storage()?.removeItem(name)),
    },
    now: () => Date.now(),
    setTimer: (callback, delay) => setTimeout(callback, delay),
    clearTimer: (timer) => clearTimeout(typeof timer === 'number' ? timer : undefined),
  };
}

/** Reading `localStorage` throws where the person has switched site data off. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
