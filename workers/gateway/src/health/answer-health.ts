import { standingOf } from '../insider/index.ts';
import { requireRead } from '../methods/index.ts';
import { apiHeaders } from '../security-headers/index.ts';
import { slices } from '../upstreams.ts';
import type { Visit } from '../visit.ts';

/** `/health` and what is below it. Only admins see more than whether the parts serve. */
export async function answerHealth(visit: Visit): Promise<Response> {
  const { exchange, gateway, bindings } = visit;
  requireRead(exchange.method);
  exchange.route = exchange.path;
  exchange.isQuiet = true;
  const names = Object.entries(slices);
  const url = `${gateway.settings.publicOrigin}/health`;
  const { status, body } = await gateway.health.answer(
    exchange.path,
    {
      release: gateway.settings.release,
      slices: Object.fromEntries(
        names.map(([name, { api }]) => [name, () => bindings[api].fetch(new Request(url))]),
      ),
      breakers: Object.fromEntries(
        Object.entries(gateway.guards.byName).map(([name, guard]) => [name, () => guard.state()]),
      ),
      pingRedis: () => gateway.redis.ping(),
      areLimitsShared: () => gateway.redis.isUp(),
    },
    (await standingOf(visit)) === 'insider',
  );
  const headers = { ...apiHeaders, 'cache-control': 'no-store', ...exchange.own };
  const response = Response.json(body, { status, headers });
  return exchange.method === 'HEAD' ? new Response(null, response) : response;
}
