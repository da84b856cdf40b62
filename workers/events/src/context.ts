import { newId, openDatabase, openIdempotencyStore, type Database } from '@highstreet/data';
import type { EventQueue } from '@highstreet/events';
import type { Actor, IdempotencyStore, RequestMeta } from '@highstreet/http';
import { continueTrace, correlationIdFrom, type Trace } from '@highstreet/telemetry';
import { queueOf, type AttemptQueue, type Env } from './env.ts';
import { sealIdempotency } from './secrets/sealed-idempotency.ts';
import { openVault, type Vault } from './secrets/vault.ts';
import { subscribers, type Subscribers } from './subscribers.ts';

/** What a service of the events worker gets; nothing else is ambient. `now` in milliseconds since the epoch. */
export type Ctx = {
  db: Database;
  actor: Actor | undefined;
  now: () => number;
  newId: (prefix: string) => string;
  random: () => number;
  idempotency: IdempotencyStore;
  release: string;
  correlationId: string;
  trace: Trace;
  subscribers: Subscribers;
  /** The queue of a subscriber; undefined when it is not part of the system. */
  queueOf: (consumer: string) => EventQueue | undefined;
  attempts: AttemptQueue;
  vault: Vault;
  /** Plain http to this machine and private addresses are for development. */
  isProduction: boolean;
  fetch: (request: Request) => Promise<Response>;
  /** Lets work go on after the answer. */
  defer: (work: Promise<unknown>) => void;
};

export type CtxSource = Pick<RequestMeta, 'actor' | 'trace' | 'correlationId'> & {
  defer: (work: Promise<unknown>) => void;
};

/** Opens what one request, message or cron run needs. No I/O happens before it is used. */
export function makeCtx(env: Env, source: CtxSource): Ctx {
  const db = openDatabase(env, source.trace);
  const now = () => Date.now();
  const vault = openVault(env.ENCRYPTION_KEY);
  return {
    db,
    actor: source.actor,
    now,
    newId: (prefix) => newId(prefix, now()),
    random: Math.random,
    idempotency: sealIdempotency(openIdempotencyStore(db, now), vault),
    release: env.RELEASE,
    correlationId: source.correlationId,
    trace: source.trace,
    subscribers,
    queueOf: (consumer) => queueOf(env, consumer),
    attempts: env.WEBHOOK_ATTEMPTS,
    vault,
    isProduction: env.PROFILE === 'production',
    fetch: (request) => fetch(request),
    defer: source.defer,
  };
}

/** A ctx for an RPC call, a queue batch or a cron run, which no request waits for. */
export function openBackground(env: Env, defer: (work: Promise<unknown>) => void): Ctx {
  return makeCtx(env, {
    actor: undefined,
    trace: continueTrace(null),
    correlationId: correlationIdFrom(null),
    defer,
  });
}
