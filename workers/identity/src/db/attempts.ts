import type { Database, Statement } from '@highstreet/data';
import { inArray } from 'drizzle-orm';
import { attempts } from './schema.ts';
import { statement } from './statement.ts';

/** So many in so long; then locked for `lockMs`. */
export type AttemptLimit = { max: number; windowMs: number; lockMs: number };

/** How often something went wrong lately, and until when it is locked (0: it is not). */
export type AttemptState = { count: number; lockedUntil: number };

/** Counts one more and locks at the last one. While locked nothing changes, so that `changes()` is 0. */
export function countAttempt(key: string, limit: AttemptLimit, now: number): Statement {
  const { max, windowMs, lockMs } = limit;
  return statement`
    INSERT INTO attempts (key, count, window_until, locked_until) VALUES (${key}, 1, ${now + windowMs}, 0)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN window_until > ${now} THEN count + 1 ELSE 1 END,
      locked_until = CASE WHEN window_until > ${now} AND count + 1 >= ${max} THEN ${now + lockMs} ELSE 0 END,
      window_until = ${now + windowMs}
    WHERE locked_until <= ${now}`;
}

/** Takes one of `max` permits of a window; no row changes when there is none left. */
export function takePermit(key: string, max: number, windowMs: number, now: number): Statement {
  return statement`
    INSERT INTO attempts (key, count, window_until, locked_until) VALUES (${key}, 1, ${now + windowMs}, 0)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN window_until > ${now} THEN count + 1 ELSE 1 END,
      window_until = CASE WHEN window_until > ${now} THEN window_until ELSE ${now + windowMs} END
    WHERE window_until <= ${now} OR count < ${max}`;
}

/** Forgets the wrong attempts, unless they have led to a lock. */
export function clearAttempts(key: string, now: number): Statement {
  return statement`DELETE FROM attempts WHERE key = ${key} AND locked_until <= ${now}`;
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
