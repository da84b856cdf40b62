import { writeBatch } from '@highstreet/data';
import { Forbidden, Unauthorized } from '@highstreet/http';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { clearAttempts, countAttempt, selectAttempts, toAttemptState } from '../db/attempts.ts';
import { sessions } from '../db/schema.ts';
import { selectCredentials, toCredentials, type Credentials } from '../db/users.ts';
import { and, eq, gt } from 'drizzle-orm';
import { ACCOUNT_LIMIT, confirmKey, refuseLocked, slowDown } from './limit-attempts.ts';
import { requirePerson } from './require-person.ts';

const FRESH_MS = 10 * 60 * 1000;

/**
 * The signed-in person, who has just shown the password. An account without one must have signed in within the
 * last ten minutes instead. The refusal never says 401: the session is fine.
 */
export async function confirmPassword(ctx: Ctx, password: string | undefined): Promise<Credentials> {
  const actor = requirePerson(ctx);
  const key = confirmKey(actor.id);
  const [[row], rows] = await ctx.db.batch([
    selectCredentials(ctx.db, { id: actor.id }),
    selectAttempts(ctx.db, [key]),
  ]);
  const found = toCredentials(row);
  if (!found || found.user.bannedAt !== null) throw new Unauthorized('Sign in to do this.');
  if (!found.hash) {
    await requireFreshSession(ctx, actor.sessionId);
    return found;
  }
  const state = toAttemptState(rows, key, ctx.now());
  refuseLocked(ctx, state);
  await slowDown(ctx, state);
  const isRight = ctx.passwords.verify(found.hash, password ?? '');
  if (!isRight) {
    if (ctx.config.isLimited) await writeBatch(ctx.db, [countAttempt(key, ACCOUNT_LIMIT, ctx.now())]);
    throw new Forbidden('This is not your password.', identityProblems.wrongPassword);
  }
  if (state.count > 0) await writeBatch(ctx.db, [clearAttempts(key, ctx.now())]);
  return found;
}

async function requireFreshSession(ctx: Ctx, sessionId: string): Promise<void> {
  const [fresh] = await ctx.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), gt(sessions.createdAt, ctx.now() - FRESH_MS)));
  if (!fresh) throw new Forbidden('Sign in again, then repeat this.', identityProblems.signInAgain);
}
