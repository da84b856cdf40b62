import type { Context, Next } from 'hono';
import { Conflict, InvalidInput, Refused, sharedProblems } from './problems.ts';
import type { RequestMeta } from './request-meta.ts';

/** An answer as it is kept for the next request with the same key. */
export type StoredAnswer = { status: number; headers: Record<string, string>; body: string };

/** What is known of a key: claimed by this request, running elsewhere, used for another request, or answered. */
export type IdempotencyClaim =
  | { state: 'claimed' }
  | { state: 'running' }
  | { state: 'different' }
  | { state: 'answered'; answer: StoredAnswer };

/** Keeps the answers to writes. `claim` is atomic: of two requests with one key only one gets `claimed`. */
export type IdempotencyStore = {
  claim(key: string, fingerprint: string): Promise<IdempotencyClaim>;
  keep(key: string, answer: StoredAnswer): Promise<void>;
  release(key: string): Promise<void>;
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\x21-\x7e]{1,200}$/;
const KEPT_HEADERS = ['content-type', 'location', 'etag', 'link', 'cache-control'];

/** Runs a write once per `Idempotency-Key`: same key and body get the first answer again. A 5xx or a cookie is never kept. */
export async function handleIdempotency(
  c: Context,
  next: Next,
  openStore: () => IdempotencyStore,
): Promise<Response | void> {
  const header = c.req.header('idempotency-key');
  if (header === undefined || SAFE.has(c.req.method)) return next();
  if (!KEY.test(header))
    throw new Refused(sharedProblems.badRequest, 'Idempotency-Key must be 1-200 visible ASCII characters.');
  const meta: RequestMeta = c.get('meta');
  const store = openStore();
  const key = await digest(`${meta.actor?.id ?? meta.clientAddress}\n${header}`);
  const claim = await store.claim(key, await fingerprint(c));
  if (claim.state === 'answered') return replay(claim.answer);
  if (claim.state === 'different')
    throw new InvalidInput('This Idempotency-Key was used for another request.', [], KEY_REUSED);
  if (claim.state === 'running')
    throw new Conflict('The first request with this Idempotency-Key is still running.', IN_PROGRESS, {
      retryAfter: 1,
    });
  await next();
  await settle(store, key, c.res);
}

const KEY_REUSED = {
  slug: 'idempotency-key-reused',
  title: 'Idempotency key used for another request',
  status: 422,
};
const IN_PROGRESS = { slug: 'request-in-progress', title: 'Still running', status: 409 };

async function settle(store: IdempotencyStore, key: string, response: Response): Promise<void> {
  if (response.status >= 500 || response.headers.has('set-cookie')) return store.release(key);
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  await store.keep(key, { status: response.status, headers, body: await response.clone().text() });
}

function replay(answer: StoredAnswer): Response {
  const hasBody = answer.status !== 204 && answer.status !== 304;
  return new Response(hasBody ? answer.body : null, {
    status: answer.status,
    headers: { ...answer.headers, 'idempotency-replayed': 'true' },
  });
}

/** What makes two requests the same: method, path, query and the bytes of a JSON body. A stream counts by type and length. */
async function fingerprint(c: Context): Promise<string> {
  const { method, raw } = c.req;
  const type = c.req.header('content-type') ?? '';
  const body = type.startsWith('application/json')
    ? await c.req.text()
    : `${type} ${c.req.header('content-length') ?? ''}`;
  return digest(`${method}\n${raw.url}\n${body}`);
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
