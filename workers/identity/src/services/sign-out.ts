import { writeBatch } from '@highstreet/data';
import { NotFound } from '@highstreet/http';
import type { Ctx } from '../context.ts';
import { findRefreshToken } from '../db/refresh-tokens.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { auditChange } from './audit-change.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';
import { requirePerson } from './require-person.ts';

/** Ends the session of the refresh token, and that of the access token. Nothing to end is fine. */
export async function signOut(ctx: Ctx, refreshToken: string | undefined): Promise<void> {
  const stored = refreshToken && (await findRefreshToken(ctx.db, await digestToken(refreshToken)));
  const actor = ctx.actor?.scopes ? undefined : ctx.actor;
  const ends = [
    ...(stored ? [{ userId: stored.session.userId, sessionId: stored.session.id }] : []),
    ...(actor ? [{ userId: actor.id, sessionId: actor.sessionId }] : []),
  ];
  if (ends.length === 0) return;
  await writeBatch(
    ctx.db,
    ends.flatMap((which) => endSessionStatements(ctx, which, 'signed-out')),
  );
  await publishRevocations(ctx);
}

/** Ends all sessions of the actor. */
export async function signOutEverywhere(ctx: Ctx): Promise<void> {
  const { id } = requirePerson(ctx);
  await writeBatch(ctx.db, [
    ...endSessionStatements(ctx, { userId: id }, 'signed-out-everywhere'),
    auditChange(ctx, 'sessions.ended', id),
  ]);
  await publishRevocations(ctx);
}

/** Signs one of the actor's devices out. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  const { id } = requirePerson(ctx);
  const results = await writeBatch(ctx.db, endSessionStatements(ctx, { userId: id, sessionId }, 'removed'));
  if (results[1]?.rowsAffected !== 1) throw new NotFound('There is no such device.');
  await publishRevocations(ctx);
}
