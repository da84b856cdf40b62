import { openDatabase, openIdempotencyStore, type Database } from '@highstreet/data';
import type { Actor, IdempotencyStore, RequestMeta } from '@highstreet/http';
import type { Env } from './env.ts';
import { readSystemStatus, type SystemStatus } from './system-status.ts';

/** What a service of the platform gets; nothing else is ambient. `now` in milliseconds since the epoch. */
export type Ctx = {
  db: Database;
  actor: Actor | undefined;
  now: () => number;
  idempotency: IdempotencyStore;
  release: string;
  /** What the front door says of every slice; undefined when it does not answer. */
  readStatus: () => Promise<SystemStatus | undefined>;
};

/** Opens what one request or run needs. No I/O happens before it is used. */
export function makeCtx(env: Env, meta: Partial<Pick<RequestMeta, 'actor' | 'trace'>>): Ctx {
  const db = openDatabase(env, meta.trace);
  const now = () => Date.now();
  return {
    db,
    actor: meta.actor,
    now,
    idempotency: openIdempotencyStore(db, now),
    release: env.RELEASE,
    readStatus: () => readSystemStatus(env),
  };
}
