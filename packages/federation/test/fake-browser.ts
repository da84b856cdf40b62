import type { Position, ServerFrame } from '../src/realtime/frames.ts';
import { Realtime } from '../src/realtime/realtime.ts';
import type { SocketPorts, Wire } from '../src/realtime/realtime-socket.ts';
import type { TabMessage, TabPorts } from '../src/realtime/tab-messages.ts';

type Wish = { ch: string; from?: Position };
type Said = { op: string; from?: Position; topics?: (Wish | string)[] };

/** A socket as a test's server sees it. */
export class FakeWire implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  said: Said[] = [];
  pings = 0;
  isClosed = false;
  send(text: unknown) {
    if (text === 'ping') this.pings += 1;
    else this.said.push(JSON.parse(String(text)));
  }
  close() {
    this.isClosed = true;
  }
  /** The server lets the client in. */
  accept(position: Position = { epoch: 'e', off: 0 }) {
    Reflect.apply(this.onopen ?? (() => undefined), this, [new Event('open')]);
    this.says({ ch: '', off: position.off, type: '$ready', data: { epoch: position.epoch } });
  }
  says(frame: ServerFrame) {
    const event = new MessageEvent('message', { data: JSON.stringify(frame) });
    Reflect.apply(this.onmessage ?? (() => undefined), this, [event]);
  }
  pong() {
    Reflect.apply(this.onmessage ?? (() => undefined), this, [new MessageEvent('message', { data: 'pong' })]);
  }
  end(code: number, reason = '') {
    this.isClosed = true;
    Reflect.apply(this.onclose ?? (() => undefined), this, [new CloseEvent('close', { code, reason })]);
  }
}

/** A browser with several tabs, one lock, one channel, one clock, and a server that a test plays. */
export function fakeBrowser({ hasEnded = true } = {}) {
  const timers = new Map<number, { at: number; run: () => void }>();
  const channel: { tab: string; listener: (message: TabMessage) => void }[] = [];
  const queue: { tab: string; begin: () => void }[] = [];
  const gone: { tab: string; callback: () => void }[] = [];
  const state = {
    now: 0,
    timer: 0,
    isOnline: true,
    random: 0.5,
    count: 0,
    ended: [] as string[],
    isTicketed: true,
  };
  const wires: FakeWire[] = [];
  let holder: string | undefined;

  const passLead = () => {
    const next = holder === undefined ? queue.shift() : undefined;
    if (!next) return;
    holder = next.tab;
    next.begin();
  };
  const socketPorts = (): SocketPorts => ({
    findAddress: async () => {
      if (!state.isTicketed) throw new Error('no ticket');
      return 'ws://test';
    },
    open: () => wires[wires.push(new FakeWire()) - 1] ?? new FakeWire(),
    isOnline: () => state.isOnline,
    random: () => state.random,
    setTimer: (run, delay) => {
      timers.set((state.timer += 1), { at: state.now + delay, run });
      return state.timer;
    },
    clearTimer: (timer) => void (typeof timer === 'number' && timers.delete(timer)),
  });
  const tabPorts = (tab: string): TabPorts => ({
    tab,
    post: (message) => {
      for (const other of channel) if (other.tab !== tab) other.listener(structuredClone(message));
    },
    onMessage: (listener) => void channel.push({ tab, listener }),
    lead: (begin) => {
      const giveBack = () => {
        if (holder !== tab) return;
        holder = undefined;
        passLead();
      };
      const waiting = { tab, begin: () => begin(giveBack) };
      queue.push(waiting);
      passLead();
      return () => void (queue.includes(waiting) && queue.splice(queue.indexOf(waiting), 1));
    },
    onGone: (other, callback) => void gone.push({ tab: other, callback }),
  });
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  return {
    state,
    wires,
    last: () => wires.at(-1) ?? new FakeWire(),
    openTab: (userId: string | null | undefined) => {
      const tab = `tab${(state.count += 1)}`;
      const realtime = new Realtime(tabPorts(tab), socketPorts(), async (reason) => {
        state.ended.push(`${tab} ${reason}`);
        return hasEnded;
      });
      realtime.noteUser(userId);
      return Object.assign(realtime, { tab });
    },
    /** The tab is gone without a word. */
    kill: (tab: string) => {
      channel.splice(
        channel.findIndex((each) => each.tab === tab),
        1,
      );
      for (const each of gone) if (each.tab === tab) each.callback();
      if (holder === tab) holder = undefined;
      passLead();
    },
    pass: async (ms: number) => {
      const end = state.now + ms;
      for (;;) {
        await settle();
        const due = [...timers].filter(([, { at }]) => at <= end).toSorted((a, b) => a[1].at - b[1].at)[0];
        if (!due) break;
        timers.delete(due[0]);
        state.now = Math.max(state.now, due[1].at);
        due[1].run();
      }
      state.now = end;
      await settle();
    },
  };
}

/** A listener that remembers. */
export function recorder() {
  const heard: unknown[] = [];
  return {
    heard,
    onMessage: ({ data }: { data: unknown }) => void heard.push(data),
    onResync: () => void heard.push('resync'),
  };
}
