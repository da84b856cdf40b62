import { writeBatch } from '@highstreet/data';
import { Forbidden, Unauthorized } from '@highstreet/http';
import { and, eq, gt } from 'drizzle-orm';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { failAttempt, passAttempt } from '../db/attempts.ts';
import { sessions } from '../db/schema.ts';
import { findCredentials, type Credentials } from '../db/users.ts';
import { ACCOUNT_LIMIT, confirmKey, refuseLocked, slowDown, takeAttempt } from './limit-attempts.ts';
import { requirePerson } from './require-person.ts';

const FRESH_MS = 10 * 60 * 1000;

/**
 * The signed-in person, who has just shown the password. An account without one must have signed in within the
 * last ten minutes instead. The refusal never says 401: the session is fine.
 */
export async function confirmPassword(ctx: Ctx, password: string | undefined): Promise<Credentials> {
  const actor = requirePerson(ctx);
  const key = confirmKey(actor.id);
  const found = await findCredentials(ctx.db, actor.id);
  if (!found || found.user.bannedAt !== null) throw new Unauthorized('Sign in to do this.');
  if (!found.hash) {
    await requireFreshSession(ctx, actor.sessionId);
    return found;
  }
  const state = await takeAttempt(ctx, key);
  refuseLocked(ctx, state);
  await slowDown(ctx, state);
  const isRight = ctx.passwords.verify(found.hash, password ?? '');
  const now = ctx.now();
  await writeBatch(ctx.db, [isRight ? passAttempt(key, now) : failAttempt(key, ACCOUNT_LIMIT, now)]);
  if (!isRight) throw new Forbidden('This is not your password.', identityProblems.wrongPassword);
  return found;
}

async function requireFreshSession(ctx: Ctx, sessionId: string): Promise<void> {
  const [fresh] = await ctx.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), gt(sessions.createdAt, ctx.now() - FRESH_MS)));
  if (!fresh) throw new Forbidden('Sign in again, then repeat this.', identityProblems.signInAgain);
}
