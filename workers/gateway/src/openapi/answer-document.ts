import { requireRead } from '../methods/index.ts';
import { apiHeaders } from '../security-headers/index.ts';
import { slices } from '../upstreams.ts';
import type { Visit } from '../visit.ts';

export const DOCUMENT_PATH = '/api/openapi.json';

/** `/api/openapi.json`: what every slice serves, in one document. */
export async function answerDocument({ exchange, gateway, bindings }: Visit): Promise<Response> {
  requireRead(exchange.method);
  exchange.route = DOCUMENT_PATH;
  const { publicOrigin, release } = gateway.settings;
  const url = `${publicOrigin}/openapi.json`;
  const sources = Object.entries(slices).map(([name, { api }]) => [
    name,
    () => bindings[api].fetch(new Request(url)),
  ]);
  const whole = { title: 'Highstreet', version: release, server: '/' };
  const text = await gateway.api.read(Object.fromEntries(sources), whole);
  const headers = {
    ...apiHeaders,
    'content-type': 'application/json',
    'cache-control': 'no-cache',
    ...exchange.own,
  };
  return new Response(exchange.method === 'HEAD' ? null : text, { headers });
}
