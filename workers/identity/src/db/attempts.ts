import type { Database, Statement } from '@highstreet/data';
import { inArray } from 'drizzle-orm';
import { attempts } from './schema.ts';
import { statement } from './statement.ts';

/** So many wrong ones, each within `windowMs` of the one before; then locked for `lockMs`. */
export type AttemptLimit = { max: number; windowMs: number; lockMs: number };

/** How often something went wrong lately, and until when it is locked (0: it is not). */
export type AttemptState = { count: number; lockedUntil: number };

/** Longer than a request can take. */
const PENDING_MS = 15_000;

/**
 * Begins an attempt, before anything is compared. No row changes while it is locked, or while wrong ones and begun ones
 * together make `max`: so never more than `max` can turn out wrong, however many come in parallel.
 */
export function beginAttempt(key: string, { max, windowMs }: AttemptLimit, now: number): Statement {
  return statement`
    INSERT INTO attempts (key, count, pending, pending_until, window_until)
    VALUES (${key}, 0, 1, ${now + PENDING_MS}, ${now + windowMs})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN window_until > ${now} THEN count ELSE 0 END,
      pending = CASE WHEN pending_until > ${now} THEN pending + 1 ELSE 1 END,
      pending_until = ${now + PENDING_MS},
      window_until = ${now + windowMs}
    WHERE locked_until <= ${now} AND ${max} > CASE WHEN window_until > ${now} THEN count ELSE 0 END
      + CASE WHEN pending_until > ${now} THEN pending ELSE 0 END`;
}

/** The attempt was wrong; the last one locks. While locked nothing changes, so that `changes()` is 0. */
export function failAttempt(key: string, { max, windowMs, lockMs }: AttemptLimit, now: number): Statement {
  return statement`
    INSERT INTO attempts (key, count, window_until) VALUES (${key}, 1, ${now + windowMs})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN window_until > ${now} THEN count + 1 ELSE 1 END,
      pending = max(pending - 1, 0),
      locked_until = CASE WHEN window_until > ${now} AND count + 1 >= ${max} THEN ${now + lockMs} ELSE 0 END,
      window_until = ${now + windowMs}
    WHERE locked_until <= ${now}`;
}

/** The attempt was right: the wrong ones before it are forgotten, unless they have led to a lock. */
export function passAttempt(key: string, now: number): Statement {
  return statement`
    UPDATE attempts SET count = 0, pending = max(pending - 1, 0) WHERE key = ${key} AND locked_until <= ${now}`;
}

/** Takes one of `max` permits of a window; no row changes when there is none left. */
export function takePermit(key: string, max: number, windowMs: number, now: number): Statement {
  return statement`
    INSERT INTO attempts (key, count, window_until) VALUES (${key}, 1, ${now + windowMs})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN window_until > ${now} THEN count + 1 ELSE 1 END,
      window_until = CASE WHEN window_until > ${now} THEN window_until ELSE ${now + windowMs} END
    WHERE window_until <= ${now} OR count < ${max}`;
}

export function selectAttempts(db: Database, keys: string[]) {
  return db.select().from(attempts).where(inArray(attempts.key, keys));
}

export type AttemptRow = Awaited<ReturnType<typeof selectAttempts>>[number];

export function toAttemptState(rows: readonly AttemptRow[], key: string, now: number): AttemptState {
  const row = rows.find((each) => each.key === key);
  const count = row && row.windowUntil > now ? row.count : 0;
  const lockedUntil = row && row.lockedUntil > now ? row.lockedUntil : 0;
  return { count, lockedUntil };
}
