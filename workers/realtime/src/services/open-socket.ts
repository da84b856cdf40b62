import { inSpan, type Trace } from '@highstreet/telemetry';
import { closeCodes } from '../contract/frames.ts';
import type { Env } from '../env.ts';
import { CLAIMS_HEADER } from '../hub/hub-event.ts';
import { refuseSocket } from '../hub/refuse-socket.ts';
import { openTickets } from '../tickets/tickets.ts';

/** Hands the socket to the hub of its ticket. Without a good ticket no hub is woken, and the client learns why by code 4401. */
export async function openSocket(env: Env, request: Request, trace: Trace): Promise<Response> {
  const ticket = new URL(request.url).searchParams.get('ticket') ?? '';
  const claims = await openTickets(env.TICKET_KEY).read(ticket, Date.now());
  if (!claims) return refuseSocket(closeCodes.expired, 'no good ticket');
  const hub = env.USER_HUBS.get(env.USER_HUBS.idFromName(claims.hub));
  const headers = { upgrade: 'websocket', [CLAIMS_HEADER]: JSON.stringify(claims) };
  const about = {
    name: 'UserHub.fetch',
    kind: 'client',
    attributes: { 'rpc.system': 'durable-object' },
  } as const;
  return inSpan(trace, about, () => hub.fetch(new Request('https://hub.internal/', { headers })));
}
