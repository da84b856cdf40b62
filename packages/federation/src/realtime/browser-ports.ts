import { createApiFetch } from '../api/api-fetch.ts';
import { session } from '../session/session.ts';
import type { SocketPorts } from './realtime-socket.ts';
import type { TabMessage, TabPorts } from './tab-messages.ts';

const name = 'highstreet.realtime';
const patience = 20_000;

const send = createApiFetch(session, (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(patience) }),
);

/** The socket's ports on a real browser. */
export function browserSocketPorts(): SocketPorts {
  return {
    findAddress: async () => {
      const answer = await send('/api/realtime/ticket', { method: 'POST' });
      const { url }: { url: string } = await answer.json();
      return new URL(url, location.href.replace(/^http/, 'ws')).href;
    },
    open: (address) => new WebSocket(address),
    isOnline: () => navigator.onLine,
    random: () => Math.random(),
    setTimer: (callback, delay) => setTimeout(callback, delay),
    clearTimer: (timer) => clearTimeout(typeof timer === 'number' ? timer : undefined),
  };
}

/** The tabs' ports on a real browser: a channel to talk, a lock to lead, and a lock per tab that others see it live by. */
export function browserTabPorts(): TabPorts {
  const tab = crypto.randomUUID();
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return aloneIn(tab);
  const channel = new BroadcastChannel(name);
  void navigator.locks.request(`${name}.${tab}`, forever);
  return {
    tab,
    post: (message) => channel.postMessage(message),
    onMessage: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data)),
    lead: (begin) => {
      const controller = new AbortController();
      const hold = () => new Promise<void>((giveBack) => begin(giveBack));
      navigator.locks.request(name, { signal: controller.signal }, hold).catch(() => undefined);
      return () => controller.abort();
    },
    onGone: (other, callback) => void navigator.locks.request(`${name}.${other}`, callback),
  };
}

/** Where tabs cannot find one another, each has a socket of its own. */
function aloneIn(tab: string): TabPorts {
  return {
    tab,
    post: () => undefined,
    onMessage: () => undefined,
    lead: (begin) => {
      begin(() => undefined);
      return () => undefined;
    },
    onGone: () => undefined,
  };
}

function forever(): Promise<void> {
  return new Promise(() => undefined);
}
