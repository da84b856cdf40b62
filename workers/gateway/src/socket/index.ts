import { formatTraceparent } from '@highstreet/telemetry';
import { clientAddress } from '../client-address/index.ts';
import { judgeOrigin } from '../cors/index.ts';
import { requireRead } from '../methods/index.ts';
import { problems, Refusal, retryAfter } from '../problems.ts';
import { limitRequest } from '../rate-limit/limit-request.ts';
import { passOn, readHops } from '../upstream/index.ts';
import type { Visit } from '../visit.ts';

const PATHS = new Set(['/realtime', '/api/realtime']);
const OPEN_MS = 5_000;

/** Whether a request is for the WebSocket. `/api/realtime` is it only with an upgrade; what is below that path is the API. */
export function isSocketPath(path: string): boolean {
  return PATHS.has(path);
}

/**
 * Opens the WebSocket: the upgrade passes through untouched when it comes from a page of ours, or from no page. Who it is for is what the
 * ticket in the address says; realtime checks it.
 */
export async function answerSocket(visit: Visit): Promise<Response> {
  const { exchange, gateway } = visit;
  requireRead(exchange.method);
  exchange.route = '/realtime';
  exchange.slice = 'realtime';
  exchange.limit = 'socket';
  gateway.telemetry.begin(exchange);
  const origin = judgeOrigin(exchange.headers.get('origin'), exchange.request.url, gateway.settings);
  if (origin === 'foreign')
    throw new Refusal(problems.forbidden, 'Pages of this origin may not open a socket.');
  const address = clientAddress(exchange.headers, gateway.settings.profile === 'production');
  await limitRequest(visit, { limit: 'socket' }, address);
  if (exchange.headers.get('upgrade')?.toLowerCase() !== 'websocket')
    throw new Refusal(problems.upgradeRequired, 'This address speaks WebSocket only.', {
      upgrade: 'websocket',
    });
  const response = await openSocket(visit, address);
  return response.status === 101 ? response : passOn(response, exchange);
}

async function openSocket({ exchange, gateway, bindings }: Visit, address: string): Promise<Response> {
  const headers = {
    upgrade: 'websocket',
    'x-correlation-id': exchange.correlationId,
    traceparent: formatTraceparent(exchange.trace),
    'x-hops': String(readHops(exchange)),
    'x-client-address': address,
  };
  const url = `${gateway.settings.publicOrigin}/realtime${exchange.search}`;
  const outcome = await gateway.guards.of('realtime').call({
    // The signal is left out: it must not outlive the handshake and end a socket that is open.
    send: () => bindings.REALTIME.fetch(new Request(url, { headers })),
    deadline: exchange.startedAt + OPEN_MS,
    isRepeatable: false,
    isLatenessFailure: true,
  });
  if (outcome.kind === 'answered' && outcome.response.status < 500) return outcome.response;
  const cause = outcome.kind === 'failed' ? outcome.cause : undefined;
  throw new Refusal(
    problems.unavailable,
    'Live updates are not available right now.',
    retryAfter(5_000),
    cause,
  );
}
