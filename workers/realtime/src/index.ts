import { inBackground } from '@highstreet/telemetry';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app } from './app.ts';
import type { EndedSession, Publication, RealtimeApi } from './contract/publish.ts';
import type { Ticket } from './contract/schemas.ts';
import { makeCtx } from './context.ts';
import { readEnv } from './env.ts';
import { endSessions } from './services/end-sessions.ts';
import { mintTicket } from './services/mint-ticket.ts';
import { openSocket } from './services/open-socket.ts';
import { publishMessages } from './services/publish-messages.ts';
import { whoIsOnline } from './services/who-is-online.ts';

export { UserHub } from './hub/user-hub.ts';
export { TopicShard } from './topic/topic-shard.ts';

/** Tickets, sockets, and what other slices publish. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint implements RealtimeApi {
  override fetch(request: Request): Response | Promise<Response> {
    const env = readEnv(this.env);
    if (request.headers.get('upgrade')?.toLowerCase() === 'websocket') return this.#openSocket(request);
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, env, this.ctx);
  }

  #openSocket(request: Request): Promise<Response> {
    const env = readEnv(this.env);
    const work = {
      name: 'open socket',
      kind: 'server',
      slice: 'realtime',
      bindings: env,
      ctx: this.ctx,
    } as const;
    const traceparent = request.headers.get('traceparent');
    return inBackground({ ...work, traceparent }, ({ trace }) => openSocket(env, request, trace));
  }

  publish(messages: Publication[], traceparent?: string): Promise<void> {
    const env = readEnv(this.env);
    // Without a cause it is not noted: what the platform says of its news would be news again.
    if (traceparent === undefined) return publishMessages(env, messages);
    const work = {
      name: 'publish',
      kind: 'server',
      slice: 'realtime',
      bindings: env,
      ctx: this.ctx,
    } as const;
    return inBackground({ ...work, traceparent }, ({ trace }) => publishMessages(env, messages, trace));
  }

  endSessions(sessions: EndedSession[]): Promise<void> {
    return endSessions(readEnv(this.env), sessions);
  }

  whoIsOnline(userIds: string[]): Promise<string[]> {
    return whoIsOnline(readEnv(this.env), userIds);
  }

  /** A ticket for a user that another slice vouches for, as the ticket route gives it to the caller of the gateway. */
  mintTicket(user: {
    id: string;
    role: 'admin' | 'seller' | 'customer';
    sessionId: string;
  }): Promise<Ticket> {
    const actor = { ...user, email: '', name: '', verified: true };
    return mintTicket(makeCtx(readEnv(this.env), { actor }));
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: nothing of this slice is reached from outside
export default {
  fetch: () => new Response('There is nothing at this address.', { status: 404 }),
} satisfies ExportedHandler;
