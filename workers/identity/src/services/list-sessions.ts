import { requireActor } from '@highstreet/http';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { SessionList } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { toSession } from '../db/rows.ts';
import { sessions } from '../db/schema.ts';

/** The actor's devices that are signed in, last used first. */
export async function listSessions(ctx: Ctx): Promise<SessionList> {
  const actor = requireActor(ctx.actor);
  const isLive = and(isNull(sessions.endedAt), gt(sessions.expiresAt, ctx.now()));
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, actor.id), isLive))
    .orderBy(desc(sessions.lastUsedAt))
    .limit(200);
  return { items: rows.map((row) => toSession(row, actor.sessionId)) };
}
