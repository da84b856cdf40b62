import { inSpan } from '@highstreet/telemetry';
import { refuseRejected, requireAccess } from './access/index.ts';
import { answerRemoteFile } from './assets/answer-remote-file.ts';
import type { Bindings } from './bindings.ts';
import { limitBody } from './body-limit/index.ts';
import { answerShared, isShareable } from './cache/answer-shared.ts';
import { canonicalTarget } from './canonical-path/index.ts';
import { clientAddress } from './client-address/index.ts';
import { compressed } from './compression/index.ts';
import { admitOrigin } from './cors/admit-origin.ts';
import { requireOriginForCookie } from './cors/index.ts';
import { answerDocs, DOCS_PATH } from './docs-page/index.ts';
import { noteUpstream, openExchange, type Background } from './exchange.ts';
import type { Gateway } from './gateway.ts';
import { answerHealth } from './health/answer-health.ts';
import { isHealthPath } from './health/index.ts';
import { answerMetrics, METRICS_PATH } from './metrics/index.ts';
import { requireKnownMethod } from './methods/index.ts';
import { answerDocument, DOCUMENT_PATH } from './openapi/answer-document.ts';
import { limitRequest } from './rate-limit/limit-request.ts';
import { isLimitRefusal, refusalAnswer } from './refusal/index.ts';
import { answerPage } from './shell-page/answer-page.ts';
import { answerSocket, isSocketPath } from './socket/index.ts';
import { callSlice, passOn, readDeadline } from './upstream/index.ts';
import { prepareCall, requireUpstream } from './upstream/prepare-call.ts';
import type { Visit } from './visit.ts';

const RATE_LIMIT = {
  name: 'rate limit',
  kind: 'client',
  attributes: { 'db.system.name': 'redis' },
} as const;

/** Answers a request. What happens to it is written here from top to bottom; each step is a folder. */
export async function handle(
  gateway: Gateway,
  bindings: Bindings,
  request: Request,
  ctx: Background,
): Promise<Response> {
  const { telemetry, runtime } = gateway;
  const exchange = openExchange(request, runtime.now(), ctx);
  let response: Response;
  try {
    response = await answer({ exchange, gateway, bindings });
  } catch (error) {
    if (isLimitRefusal(error)) telemetry.refused(exchange);
    response = refusalAnswer(error, exchange);
  }
  const now = runtime.now();
  telemetry.end(exchange, response.status, now, gateway.log.write(exchange, response.status, now));
  return response;
}

function answer(visit: Visit): Promise<Response> {
  const { exchange } = visit;
  const { path, search } = canonicalTarget(exchange.request.url);
  exchange.path = path;
  exchange.search = search;
  requireKnownMethod(exchange.method);
  if (isSocketPath(path)) return answerSocket(visit);
  if (path.startsWith('/api/')) return answerApi(visit);
  if (path === METRICS_PATH) return answerMetrics(visit);
  return isHealthPath(path) ? answerHealth(visit) : answerFile(visit);
}

async function answerFile(visit: Visit): Promise<Response> {
  const { exchange, gateway } = visit;
  const file = await (exchange.path.startsWith('/remotes/') ? answerRemoteFile(visit) : answerPage(visit));
  return gateway.settings.profile === 'production' ? file : compressed(file, exchange);
}

async function answerApi(visit: Visit): Promise<Response> {
  const { exchange, gateway } = visit;
  const { headers, method, path } = exchange;
  const { settings } = gateway;

  const preflight = admitOrigin(exchange, settings);
  if (preflight) return preflight;

  const found = gateway.findUpstream(path);
  if (found) noteUpstream(exchange, found);
  gateway.telemetry.begin(exchange);

  // What is known at once is not awaited: most requests are answered from memory, and a turn of the event loop counts there.
  const caller = gateway.callers.identify(headers, exchange.ctx);
  exchange.caller = caller instanceof Promise ? await caller : caller;
  const address = clientAddress(headers, settings.profile === 'production');
  const limited = limitRequest(visit, found, address);
  const isOverLimit =
    limited instanceof Promise ? await inSpan(exchange.trace, RATE_LIMIT, () => limited) : limited;
  refuseRejected(exchange.caller);
  if (exchange.caller.isByCookie) requireOriginForCookie(exchange.origin, method);

  if (path === DOCUMENT_PATH) return answerDocument(visit);
  if (path === DOCS_PATH) return answerDocs(visit);
  const upstream = requireUpstream(found);
  requireAccess(upstream.access, method, exchange.caller);

  const terms = { deadline: readDeadline(exchange, upstream), clientAddress: address, isOverLimit };
  if (isShareable(exchange, upstream)) return answerShared(visit, upstream, terms);
  const call = prepareCall(visit, upstream, terms);
  call.body = await limitBody(exchange.request, {
    limit: upstream.bodyLimit,
    isStreamed: upstream.isStreamed,
    timeLimitMs: upstream.deadlineMs,
  });
  return passOn(await callSlice(call), exchange);
}
