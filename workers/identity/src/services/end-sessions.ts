import { tryRedis, type Statement } from '@highstreet/data';
import { and, gt, inArray, isNull } from 'drizzle-orm';
import { sessionRevoked } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { revocations } from '../db/schema.ts';
import { endSessionRows, type SessionSelection } from '../db/sessions.ts';
import { ACCESS_TOKEN_SECONDS } from '../secrets/token-keys.ts';

/** The sorted set in which gateways look for sessions that have ended; the score is when the last access token is over. */
export const REVOKED = 'highstreet:revoked';

/** A minute more than an access token lives, for clocks that differ. */
export const REVOKED_MS = (ACCESS_TOKEN_SECONDS + 60) * 1000;

export type EndReason =
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'removed'
  | 'token-reused'
  | 'password-changed'
  | 'second-factor-changed'
  | 'role-changed'
  | 'banned'
  | 'deleted';

/** Writes that end sessions, with their event. Call `publishRevocations` when they are committed. */
export function endSessionStatements(ctx: Ctx, which: SessionSelection, reason: EndReason): Statement[] {
  const now = ctx.now();
  const { userId, sessionId = null, except = null } = which;
  return [
    ...endSessionRows(which, reason, now, now + REVOKED_MS),
    ctx.emit(sessionRevoked(userId, { userId, sessionId, keptSessionId: except, reason })),
  ];
}

const RETRIES_MS = [2_500, 3_000];

/**
 * Tells the gateways, through Redis, of revocations that they have not heard of. What Redis refuses is told again
 * after the answer, twice within the ten seconds that a revocation may take, and then by every sweep.
 */
export async function publishRevocations(ctx: Ctx): Promise<void> {
  if (!(await publishOwed(ctx))) ctx.defer(retryPublishing(ctx));
}

async function retryPublishing(ctx: Ctx): Promise<void> {
  for (const pause of RETRIES_MS) {
    await ctx.sleep(pause);
    if (await publishOwed(ctx)) return;
  }
}

async function publishOwed(ctx: Ctx): Promise<boolean> {
  const now = ctx.now();
  const owed = await ctx.db
    .select({
      member: revocations.key,
      score: revocations.expiresAt,
      userId: revocations.userId,
      reason: revocations.reason,
    })
    .from(revocations)
    .where(and(isNull(revocations.pushedAt), gt(revocations.expiresAt, now)))
    .limit(1000);
  if (owed.length === 0) return true;
  ctx.defer(closeSockets(ctx, owed));
  const toPush = owed.map(({ member, score }) => ({ member, score }));
  if (!(await pushRevocations(ctx, toPush))) return false;
  const keys = owed.map(({ member }) => member);
  await ctx.db.update(revocations).set({ pushedAt: now }).where(inArray(revocations.key, keys));
  return true;
}

/** Ends the sockets of sessions that have ended, so that their browsers know at once. */
function closeSockets(
  ctx: Ctx,
  ended: readonly { member: string; userId: string | null; reason: string | null }[],
): Promise<void> {
  const sessions = ended.flatMap(({ member, userId, reason }) =>
    userId === null ? [] : { userId, sessionId: member.slice('s:'.length), reason: reason ?? 'removed' },
  );
  return ctx.live.endSessions(sessions);
}

/** Writes revocations to Redis; false when it does not answer. */
export async function pushRevocations(
  ctx: Ctx,
  [first, ...rest]: readonly { member: string; score: number }[],
): Promise<boolean> {
  if (!first) return true;
  const pipeline = ctx.redis.pipeline();
  pipeline.zremrangebyscore(REVOKED, 0, ctx.now());
  pipeline.zadd(REVOKED, first, ...rest);
  return tryRedis(async () => (await pipeline.exec(), true), false);
}
