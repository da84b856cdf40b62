import {
  OWN,
  Positions,
  RealtimeSocket,
  type SocketPorts,
  type Wire,
} from '@highstreet/federation/realtime-client';
import { WebSocket } from 'ws';
import { askJson, localAddress } from './ask.ts';
import { isOrder, type News } from './words.ts';

/** One process of the crowd: opens sockets as browsers do, with the same client, and reports what they get. */
const TOPIC = 'bench';
const AT_ONCE = 25;
const REPORT_MS = 250;

const receipts: number[][] = [];
let connected = 0;

process.on('message', (order) => {
  if (isOrder(order)) void openAll(order);
});
process.on('disconnect', () => process.exit(0));

async function openAll({
  sockets,
  origin,
  publisher,
}: {
  sockets: { id: number; user: string }[];
  origin: string;
  publisher: string;
}) {
  setInterval(report, REPORT_MS);
  const waiting = sockets.values();
  const work = async () => {
    for (const { id, user } of waiting) await open(id, user, origin, publisher);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Resolves when the socket is connected for the first time; afterwards it comes back by itself. */
function open(id: number, user: string, origin: string, publisher: string): Promise<void> {
  const positions = new Positions();
  return new Promise((resolve) => {
    let isUp = false;
    const socket = new RealtimeSocket(portsFor(user, origin, publisher), {
      hello: () => ({ from: positions.get(OWN), topics: [{ ch: TOPIC }] }),
      onFrame: (frame) => {
        const { verdict } = positions.take(frame);
        if (verdict === 'resync') receipts.push([id, -1, 0]);
        if (verdict !== 'new' || frame.type !== 'bench.sent') return;
        receipts.push([id, ...readSent(frame.data)]);
      },
      onState: (state) => {
        const wasUp = isUp;
        isUp = state === 'connected';
        if (isUp !== wasUp) connected += isUp ? 1 : -1;
        if (isUp) resolve();
      },
      onRevoked: () => undefined,
    });
    socket.start();
  });
}

function portsFor(user: string, origin: string, publisher: string): SocketPorts {
  return {
    findAddress: async () => {
      const url = readUrl(await askJson(`${publisher}/ticket?user=${user}`));
      return origin.replace('http', 'ws') + url;
    },
    open: (address) => toWire(new WebSocket(address, { perMessageDeflate: false, localAddress })),
    isOnline: () => true,
    random: () => Math.random(),
    setTimer: (callback, delay) => setTimeout(callback, delay),
    clearTimer: (timer) => clearTimeout(timer instanceof Object ? Number(timer) : undefined),
  };
}

function readUrl(ticket: unknown): string {
  return typeof ticket === 'object' && ticket !== null && 'url' in ticket ? String(ticket.url) : '/';
}

/** A socket of Node with a browser's face. */
function toWire(socket: WebSocket): Wire {
  const wire: Wire = {
    send: (text) => socket.send(String(text)),
    close: () => socket.terminate(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  socket.on('open', () => call(wire.onopen, new Event('open')));
  socket.on('message', (data) => call(wire.onmessage, new MessageEvent('message', { data: String(data) })));
  socket.on('close', (code, reason) =>
    call(wire.onclose, new CloseEvent('close', { code, reason: String(reason) })),
  );
  socket.on('error', () => undefined);
  return wire;
}

function call(handler: unknown, event: Event): void {
  if (typeof handler === 'function') Reflect.apply(handler, undefined, [event]);
}

/** The number of a message and how long it took, in ms. */
function readSent(data: unknown): [number, number] {
  const isSent = typeof data === 'object' && data !== null && 'n' in data && 'at' in data;
  return isSent ? [Number(data.n), Date.now() - Number(data.at)] : [-2, 0];
}

function report(): void {
  const news: News = { connected, receipts: receipts.splice(0) };
  if (process.connected) process.send?.(news, undefined, undefined, () => undefined);
}
