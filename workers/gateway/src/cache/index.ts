import { problems, Refusal } from '../problems.ts';
import type { Runtime } from '../runtime.ts';
import { stripResponseHeaders } from '../strip-headers/index.ts';
import { Turns } from '../turn/index.ts';
import { etagOf, isNotModified } from './etag.ts';
import { freshnessOf, varyOf, type Freshness } from './freshness.ts';
import { Memory, type Stored } from './memory.ts';
import { readWhole } from './read-whole.ts';

export type { Stored } from './memory.ts';

/** A GET that may be answered from the cache. `address` is the canonical path with its query. */
export type Cacheable = {
  address: string;
  headers: Headers;
  deadline: number;
  /** Asks the slice, for exactly this address. */
  fetch: () => Promise<Response>;
  /** What every stored answer carries besides its own headers. */
  common: Readonly<Record<string, string>>;
};

/** `hit`: at hand; `miss`: fetched and kept; `pass`: fetched, not for keeping. */
export type CacheOutcome = { kind: 'hit' | 'miss'; stored: Stored } | { kind: 'pass'; response: Response };

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_BODY = 1024 * 1024;
const FILL_MS = 5_000;
const NOT_KEPT_MS = 2_000;
const MAX_NOT_KEPT = 5_000;
const NOT_STORED = ['age', 'date', 'content-length'];

/** Public answers in this isolate's memory. One request at a time fills an address; the others wait for what it brings. */
export class ResponseCache {
  readonly #memory: Memory;
  readonly #runtime: Runtime;
  readonly #fills: Turns;
  readonly #notKept = new Map<string, number>();

  constructor(runtime: Runtime, maxBytes = MAX_BYTES) {
    this.#runtime = runtime;
    this.#memory = new Memory(maxBytes);
    this.#fills = new Turns(runtime, FILL_MS);
  }

  /** What is at hand, fresh or stale. */
  find(address: string, headers: Headers): Stored | undefined {
    const stored = this.#memory.get(address, headers);
    return stored && this.#runtime.now() < stored.staleUntil ? stored : undefined;
  }

  /** Whether the answer is stale and it is this request's turn to fetch a new one, with `refresh`. */
  takesRefresh(address: string, stored: Stored): boolean {
    return this.#runtime.now() >= stored.freshUntil && this.#fills.take(address);
  }

  /** Fetches a new answer beside the one that is given out. */
  async refresh(request: Cacheable): Promise<void> {
    const outcome = await this.#fetchAndEnd(request).catch(() => undefined);
    if (outcome?.kind === 'pass') await outcome.response.body?.cancel();
  }

  /** Fetches, or waits for the request that is fetching the same. Call when `find` has nothing. */
  async load(request: Cacheable): Promise<CacheOutcome> {
    const { address, deadline } = request;
    while (this.#runtime.now() < deadline && !this.#isNotKept(address)) {
      if (this.#fills.take(address)) return this.#fetchAndEnd(request);
      await this.#fills.wait(address, deadline);
      const stored = this.find(address, request.headers);
      if (stored) return { kind: 'hit', stored };
    }
    return { kind: 'pass', response: await request.fetch() };
  }

  async #fetchAndEnd(request: Cacheable): Promise<CacheOutcome> {
    try {
      return await this.#fetchAndStore(request);
    } finally {
      this.#fills.end(request.address);
    }
  }

  async #fetchAndStore(request: Cacheable): Promise<CacheOutcome> {
    const madeAt = this.#runtime.now();
    const response = await request.fetch();
    const freshness = freshnessOf(response.status, response.headers);
    if (!freshness || !response.body) return this.#pass(request.address, response);
    const whole = await readWhole(response.body, MAX_BODY).catch(refuseBroken);
    if ('stream' in whole) return this.#pass(request.address, new Response(whole.stream, response));
    const stored = await toStored(response.headers, whole.bytes, freshness, madeAt, request.common);
    this.#memory.put(request.address, request.headers, varyOf(response.headers), stored);
    return { kind: 'miss', stored };
  }

  #pass(address: string, response: Response): CacheOutcome {
    if (this.#notKept.size >= MAX_NOT_KEPT) this.#notKept.clear();
    if (response.status < 500) this.#notKept.set(address, this.#runtime.now() + NOT_KEPT_MS);
    return { kind: 'pass', response };
  }

  #isNotKept(address: string): boolean {
    const until = this.#notKept.get(address);
    if (until === undefined) return false;
    if (until > this.#runtime.now()) return true;
    this.#notKept.delete(address);
    return false;
  }
}

/** Nothing has been passed on yet when an answer breaks off here, so its reader can still be told. */
function refuseBroken(cause: unknown): never {
  throw new Refusal(problems.badGateway, 'The error is logged under the correlation id.', {}, cause);
}

async function toStored(
  source: Headers,
  body: Uint8Array<ArrayBuffer>,
  { freshMs, staleMs }: Freshness,
  storedAt: number,
  common: Readonly<Record<string, string>>,
): Promise<Stored> {
  const headers = new Headers(source);
  stripResponseHeaders(headers);
  for (const name of NOT_STORED) headers.delete(name);
  for (const name in common) if (!headers.has(name)) headers.set(name, common[name] ?? '');
  const etag = source.get('etag') ?? (await etagOf(body));
  headers.set('etag', etag);
  headers.append('vary', 'Origin');
  headers.set('cache-status', 'highstreet; hit');
  const freshUntil = storedAt + freshMs;
  const route = source.get('x-highstreet-route') ?? undefined;
  const release = source.get('x-highstreet-release') ?? undefined;
  return { headers, body, etag, storedAt, freshUntil, staleUntil: freshUntil + staleMs, route, release };
}

/** The answer to one request from what is stored; `own` are the headers that belong to this request. */
export function answerFrom(
  { headers, body, etag }: Stored,
  request: { method: string; headers: Headers },
  own: Record<string, string>,
): Response {
  const isUnchanged = isNotModified(request.headers.get('if-none-match'), etag);
  const response =
    isUnchanged || request.method === 'HEAD'
      ? new Response(null, { status: isUnchanged ? 304 : 200, headers })
      : new Response(body, { headers });
  if (isUnchanged) response.headers.delete('content-type');
  else if (request.method === 'HEAD') response.headers.set('content-length', String(body.byteLength));
  for (const name in own) response.headers.set(name, own[name] ?? '');
  return response;
}
