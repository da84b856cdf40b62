import { standingOf } from '../insider/index.ts';
import { requireRead } from '../methods/index.ts';
import { problems, Refusal } from '../problems.ts';
import { apiHeaders } from '../security-headers/index.ts';
import { within } from '../time-limit.ts';
import type { Visit } from '../visit.ts';

export const METRICS_PATH = '/metrics';

const HAND_OVER_MS = 1_000;
const READ_MS = 4_000;

/** `/metrics`: what all isolates have counted, as Prometheus scrapes it; for admins and the holder of the scrape token only. */
export async function answerMetrics(visit: Visit): Promise<Response> {
  const { exchange, gateway, bindings } = visit;
  requireRead(exchange.method);
  exchange.route = METRICS_PATH;
  exchange.isQuiet = true;
  const standing = await standingOf(visit);
  if (standing === 'nobody')
    throw new Refusal(problems.unauthorized, 'Metrics are for admins and the scrape token.', {
      'www-authenticate': 'Bearer realm="highstreet"',
    });
  if (standing === 'other')
    throw new Refusal(problems.forbidden, 'Metrics are for admins and the scrape token.');
  // What this isolate has counted up to now belongs to the answer.
  await within(HAND_OVER_MS, () => gateway.telemetry.collector.handOver());
  const url = gateway.settings.publicOrigin + METRICS_PATH;
  const answer = await within(READ_MS, () => bindings.PLATFORM.fetch(new Request(url)));
  if (!answer?.ok)
    throw new Refusal(problems.unavailable, 'The platform does not answer.', { 'retry-after': '5' });
  const type = answer.headers.get('content-type') ?? 'text/plain';
  const headers = { ...apiHeaders, 'content-type': type, 'cache-control': 'no-store', ...exchange.own };
  return new Response(exchange.method === 'HEAD' ? null : answer.body, { headers });
}
