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
import { openOutbox, openRelay, type Emit, type Relay } from '@highstreet/events';
import type { Actor, IdempotencyStore, RequestMeta } from '@highstreet/http';
import { openAnnounce, type Announce } from '@highstreet/realtime/contract';
import { formatTraceparent, writeLog } from '@highstreet/telemetry';
import { openBriefMemory, type BriefMemory } from './brief-memory.ts';
import type { Env } from './env.ts';
import { openProviders, type Providers } from './providers/open-providers.ts';
import { openOutcomes, type Outcomes } from './saga/outcomes.ts';
import { openWorkflow, type PlacementWorkflow } from './saga/open-workflow.ts';
import { openSlices, type Slices } from './slices.ts';

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
  release: string;
  slices: Slices;
  providers: Providers;
  workflow: PlacementWorkflow;
  /** What this isolate has seen begin, and come to an end. */
  beginnings: Outcomes;
  outcomes: Outcomes;
  memory: BriefMemory;
  cartKey: string;
  /** Waits so many milliseconds. */
  pause: (ms: number) => Promise<void>;
};

const BACKGROUND_MS = 20_000;
const now = () => Date.now();
const memory = openBriefMemory(now);
const beginnings = openOutcomes(now);
const outcomes = openOutcomes(now);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Meta = Pick<RequestMeta, 'actor' | 'trace' | 'correlationId'> & { deadline?: number };

/** Opens what one request or message needs. No I/O happens before it is used. */
export function makeCtx(env: Env, meta: Meta): Ctx {
  const db = openDatabase(env, meta.trace);
  const emit = openOutbox(
    {
      slice: 'checkout',
      release: env.RELEASE,
      trace: meta.trace,
      correlationId: meta.correlationId,
      actorId: meta.actor?.id,
    },
    now,
  );
  const make = (prefix: string) => newId(prefix, now());
  return {
    db,
    cache:
      env.CACHE === 'off' ? noCache : openCache(openRedis(env, meta.trace), `checkout:${env.RELEASE}`, now),
    actor: meta.actor,
    now,
    newId: make,
    emit,
    relay: openRelay({ slice: 'checkout', db, queue: env.EVENTS, store: env.EVENTS_API, emit, now }),
    live: openAnnounce(
      env.REALTIME,
      (cause) => writeLog({ level: 'warn', slice: 'checkout', message: 'not announced', cause }),
      formatTraceparent(meta.trace),
    ),
    idempotency: openIdempotencyStore(db, now),
    release: env.RELEASE,
    slices: openSlices(env, meta.deadline ?? now() + BACKGROUND_MS),
    providers: openProviders(env, { db, now, newId: make, wait: pause }),
    workflow: openWorkflow(env.PLACE_ORDER),
    beginnings,
    outcomes,
    memory,
    cartKey: env.CART_KEY,
    pause,
  };
}
