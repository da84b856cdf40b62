import { writeBatch } from '@highstreet/data';
import { Unauthorized } from '@highstreet/http';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { findRefreshToken, type StoredRefreshToken } from '../db/refresh-tokens.ts';
import { toSessionUser } from '../db/rows.ts';
import { rotateRefreshToken } from '../db/sessions.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { auditChange } from './audit-change.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';
import { grantSession, type Grant } from './start-session.ts';

const GRACE_MS = 10_000;
const LONGEST_CHAIN = 8;

/**
 * Changes a refresh token for its successor. A token works once; shown again it ends the session, except within ten
 * seconds by the same client, which then gets the newest token of the family. A successor is an HMAC of its
 * predecessor: two tabs get the same one, and none is ever stored.
 */
export async function refreshSession(ctx: Ctx, token: string): Promise<Grant> {
  const now = ctx.now();
  const hash = await digestToken(token);
  const usedBy = await ctx.vault.mac('client', `${ctx.client.agent}\n${ctx.client.address}`);
  const successor = await successorOf(ctx, token);
  const rotation = { hash, successor: await digestToken(successor), usedBy, address: ctx.client.address };
  const [rotated] = await writeBatch(ctx.db, rotateRefreshToken(rotation, now));
  const stored = await findRefreshToken(ctx.db, hash);
  if (!stored || !isAlive(stored, now)) throw ended();
  if (rotated?.rowsAffected === 1) return grant(ctx, stored, successor);
  const { usedAt } = stored.token;
  if (usedAt === null) throw ended();
  if (now - usedAt <= GRACE_MS && stored.token.usedBy === usedBy)
    return grant(ctx, stored, await newestOf(ctx, successor));
  await endReused(ctx, stored);
  throw ended();
}

function successorOf(ctx: Ctx, token: string): Promise<string> {
  return ctx.vault.mac('refresh', token);
}

/** The token of the family that is still to be used, from this one on. */
async function newestOf(ctx: Ctx, token: string): Promise<string> {
  let newest = token;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const stored = await findRefreshToken(ctx.db, await digestToken(newest));
    if (!stored) throw ended();
    if (stored.token.usedAt === null) return newest;
    newest = await successorOf(ctx, newest);
  }
  throw ended();
}

/** Somebody shows a token that was used: it was stolen from one side or the other, so both lose the session. */
async function endReused(ctx: Ctx, { session }: StoredRefreshToken): Promise<void> {
  const which = { userId: session.userId, sessionId: session.id };
  await writeBatch(ctx.db, [
    ...endSessionStatements(ctx, which, 'token-reused'),
    auditChange(ctx, 'refresh_token.reused', session.userId, { sessionId: session.id }),
  ]);
  await publishRevocations(ctx);
}

function isAlive({ session, user }: StoredRefreshToken, now: number): boolean {
  return session.endedAt === null && session.expiresAt > now && user.bannedAt === null;
}

function grant(ctx: Ctx, { session, user }: StoredRefreshToken, refreshToken: string): Promise<Grant> {
  return grantSession(ctx, toSessionUser(user), { id: session.id, refreshToken, client: session.client });
}

function ended(): Unauthorized {
  return new Unauthorized('The session has ended. Sign in again.', identityProblems.sessionEnded);
}
