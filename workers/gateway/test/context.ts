import type { TelemetrySink } from '@highstreet/telemetry';
import { handle } from '../src/app.ts';
import { makeIssuer } from '../src/access-token/testing.ts';
import type { Bindings } from '../src/bindings.ts';
import { readSettings } from '../src/env.ts';
import { createGateway } from '../src/gateway.ts';
import type { Service } from '../src/upstream/index.ts';

export const ORIGIN = 'http://localhost:8787';

/** In a test's answer: it is not the slice's own. */
export const UNNAMED = 'x-unnamed';

type Answer = (request: Request) => Response | Promise<Response>;

const okay: Answer = () => Response.json({ ok: true });
const page = '<!doctype html><script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>';

/** A gateway before slices that answer as a test says, without Redis, with its own clock. */
export async function makeGateway(
  vars: Record<string, string> = {},
  collect: TelemetrySink['collect'] = async () => {},
) {
  const clock = { now: 1_800_000_000_000 };
  const runtime = { now: () => clock.now, sleep: () => Bun.sleep(0), random: () => 0 };
  const issuer = await makeIssuer(runtime.now);
  const slice = { seen: new Array<Request>(), answer: okay };
  const files = new Map([['/index.html', page]]);
  const logs: string[] = [];
  const told: string[] = [];
  const settings = readSettings({ PROFILE: 'local', PUBLIC_ORIGIN: ORIGIN, ...vars });
  const bindings = makeBindings(slice, files, issuer.jwk, collect, told);
  const gateway = createGateway(settings, bindings, runtime, (lines) => void logs.push(lines));
  const background: Promise<unknown>[] = [];
  const ctx = { waitUntil: (work: Promise<unknown>) => void background.push(work) };
  const send = (path: string, init: RequestInit = {}) =>
    handle(gateway, bindings, new Request(path.startsWith('http') ? path : ORIGIN + path, init), ctx);
  const bearer = async (claims: Record<string, unknown> = {}) => ({
    authorization: `Bearer ${await issuer.sign(claims)}`,
  });
  return { send, slice, files, logs, told, clock, gateway, bearer };
}

/** An answer as a slice's own: with its release, unless the test says that it has none. */
function named(response: Response): Response {
  if (response.headers.has(UNNAMED)) response.headers.delete(UNNAMED);
  else if (!response.headers.has('x-highstreet-release')) response.headers.set('x-highstreet-release', 'r1');
  return response;
}

function makeBindings(
  slice: { seen: Request[]; answer: Answer },
  files: Map<string, string>,
  jwk: object,
  collect: TelemetrySink['collect'],
  told: string[],
): Bindings {
  const api: Service = {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/auth/jwks.json') return Response.json({ keys: [jwk] });
      slice.seen.push(request);
      return named(await slice.answer(request));
    },
  };
  const assets: Service = {
    fetch: async (request) => {
      const path = new URL(request.url).pathname;
      const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
      const text = files.get(path);
      if (text === undefined) return new Response('not found', { status: 404 });
      return new Response(text, { headers: { 'content-type': type } });
    },
  };
  return {
    ASSETS: assets,
    CATALOG: api,
    PLATFORM: { ...api, collect },
    PLATFORM_ASSETS: assets,
    REALTIME: { ...api, publish: async (messages) => void told.push(...messages.map(({ type }) => type)) },
    REALTIME_ASSETS: assets,
    CATALOG_ASSETS: assets,
    INVENTORY: api,
    INVENTORY_ASSETS: assets,
    PROMOTIONS: api,
    PROMOTIONS_ASSETS: assets,
    ORDERS: api,
    ORDERS_ASSETS: assets,
    CHECKOUT: api,
    CHECKOUT_ASSETS: assets,
    EVENTS: api,
    EVENTS_ASSETS: assets,
    IDENTITY: { ...api, verifyApiKey: async () => null, listRevocations: async () => [] },
    IDENTITY_ASSETS: assets,
  };
}
