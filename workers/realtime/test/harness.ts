import { startWorker, type TestWorker } from '@highstreet/stack/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ACTOR_HEADER, encodeActor, type Actor } from '@highstreet/http/actor';
import type { EndedSession, Publication } from '../src/contract/index.ts';

/** Stands for the gateway and for other slices: passes requests on, and calls the RPC that a test names. */
const front = `
export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/rpc/')) return env.SLICE.fetch(request);
    const args = await request.json();
    try {
      return Response.json({ value: (await env.SLICE[url.pathname.slice(5)](...args)) ?? null });
    } catch (error) {
      return Response.json({ error: String(error) }, { status: 500 });
    }
  },
};`;

export type Frame = { ch: string; off?: number; type: string; data: unknown };

/** The realtime worker in a real workerd. */
export async function startRealtime() {
  const stateDir = await mkdtemp(join(tmpdir(), 'highstreet-realtime-'));
  const worker = await startWorker({
    folder: resolve(import.meta.dirname, '..'),
    vars: { PROFILE: 'local', TICKET_KEY: 'a-key-of-thirty-two-characters-or-more' },
    stateDir,
    front,
  });
  return {
    ...operations(worker),
    restart: async () => {
      await worker.stop();
      await worker.start();
    },
    stop: async () => {
      await worker.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

export type Realtime = Awaited<ReturnType<typeof startRealtime>>;

function operations({ origin }: TestWorker) {
  const rpc = async (name: string, ...args: unknown[]): Promise<unknown> => {
    const response = await fetch(`${origin}/rpc/${name}`, { method: 'POST', body: JSON.stringify(args) });
    const answer: { value?: unknown; error?: string } = await response.json();
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  const ticket = async (actor?: Actor): Promise<string> => {
    const headers: Record<string, string> = actor ? { [ACTOR_HEADER]: encodeActor(actor) } : {};
    const response = await fetch(`${origin}/api/realtime/ticket`, { method: 'POST', headers });
    return ((await response.json()) as { ticket: string }).ticket;
  };
  return {
    origin,
    ticket,
    publish: (...messages: Publication[]) => rpc('publish', messages),
    endSessions: (...sessions: EndedSession[]) => rpc('endSessions', sessions),
    whoIsOnline: (...ids: string[]) => rpc('whoIsOnline', ids),
    open: async (actor?: Actor) => openClient(`${origin}/realtime?ticket=${await ticket(actor)}`),
    openWith: (text: string) => openClient(`${origin}/realtime?ticket=${text}`),
  };
}

/** A socket that remembers what came, and how it ended. */
export function openClient(url: string) {
  const socket = new WebSocket(url.replace('http', 'ws'));
  const frames: Frame[] = [];
  const texts: string[] = [];
  let end: { code: number; reason: string } | undefined;
  socket.addEventListener('message', ({ data }) => {
    const text = String(data);
    if (text.startsWith('{')) frames.push(JSON.parse(text));
    else texts.push(text);
  });
  socket.addEventListener('close', ({ code, reason }) => (end = { code, reason }));
  const until = async (test: () => boolean, what: string) => {
    for (let tries = 0; !test(); tries += 1) {
      if (tries > 400)
        throw new Error(
          `${what}: ${JSON.stringify({ frames: frames.slice(-5), count: frames.length, end })}`.slice(
            0,
            1_000,
          ),
        );
      await Bun.sleep(10);
    }
  };
  const ready = new Promise<void>((done) => {
    socket.addEventListener('open', () => done());
    socket.addEventListener('close', () => done());
  });
  return {
    socket,
    frames,
    texts,
    ended: async () => {
      await until(() => end !== undefined, 'never ended');
      return end!;
    },
    say: async (frame: object | string) => {
      await ready;
      socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    /** Waits for so many frames of a type. */
    gets: async (type: string, count = 1) => {
      await until(() => frames.filter((frame) => frame.type === type).length >= count, `never got ${type}`);
      return frames.filter((frame) => frame.type === type);
    },
    until,
    close: () => socket.close(),
  };
}

/** The epoch and place that a frame about a sequence tells. */
export function positionOf(frame: Frame | undefined): { epoch: string; off: number } {
  const data = frame?.data as { epoch?: string } | undefined;
  return { epoch: data?.epoch ?? 'none', off: frame?.off ?? 0 };
}

export function actorOf(name: string, sessionId = `ses_${name}`): Actor {
  return {
    id: `usr_${name}`,
    role: 'customer',
    email: `${name}@highstreet.test`,
    name,
    sessionId,
    verified: true,
  };
}
