import {
  newId,
  noCache,
  openCache,
  openDatabase,
  openIdempotencyStore,
  openRedis,
  type Cache,
  type Database,
} from '@highstreet/data';
import type { VariantFacts, VariantSelection } from '@highstreet/catalog/contract';
import { openOutbox, openRelay, type Emit, type Relay } from '@highstreet/events';
import type { Actor, IdempotencyStore, RequestMeta } from '@highstreet/http';
import { openAnnounce, type Announce } from '@highstreet/realtime/contract';
import { SliceClient } from '@highstreet/resilience';
import { formatTraceparent, writeLog } from '@highstreet/telemetry';
import type { Env } from './env.ts';

/** What a service of this slice gets; nothing else is ambient. `now` in milliseconds since the epoch. */
export type Ctx = {
  db: Database;
  cache: Cache;
  actor: Actor | undefined;
  now: () => number;
  newId: (prefix: string) => string;
  emit: Emit;
  /** Sends what was emitted. */
  relay: Relay;
  /** Tells people what they should see at once. */
  live: Announce;
  idempotency: IdempotencyStore;
  /** What the catalog knows of variants, up to 200 names a call; throws SliceUnavailable. */
  readCatalog: (selection: VariantSelection) => Promise<VariantFacts[]>;
  release: string;
};

const CATALOG_MS = 4_000;

/** Opens what one request or message needs. No I/O happens before it is used. */
export function makeCtx(
  env: Env,
  meta: Pick<RequestMeta, 'actor' | 'trace' | 'correlationId'> & { deadline?: number },
): Ctx {
  const db = openDatabase(env, meta.trace);
  const now = () => Date.now();
  const origin = {
    slice: 'inventory',
    release: env.RELEASE,
    trace: meta.trace,
    correlationId: meta.correlationId,
    actorId: meta.actor?.id,
  };
  const emit = openOutbox(origin, now);
  return {
    db,
    cache:
      env.CACHE === 'off' ? noCache : openCache(openRedis(env, meta.trace), `inventory:${env.RELEASE}`, now),
    actor: meta.actor,
    now,
    newId: (prefix) => newId(prefix, now()),
    emit,
    relay: openRelay({ slice: 'inventory', db, queue: env.EVENTS, store: env.EVENTS_API, emit, now }),
    live: openAnnounce(
      env.REALTIME,
      (cause) => writeLog({ level: 'warn', slice: 'inventory', message: 'not announced', cause }),
      formatTraceparent(meta.trace),
    ),
    idempotency: openIdempotencyStore(db, now),
    readCatalog: (selection) =>
      new SliceClient('catalog', env.CATALOG).call((api) => api.readVariants(selection), {
        deadline: meta.deadline ?? now() + CATALOG_MS,
        isRepeatable: true,
      }),
    release: env.RELEASE,
  };
}
