import type { Statement } from '@highstreet/data';
import { sessionCreated } from '../contract/events.ts';
import type { Client, SessionGrant, SessionUser } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { insertRefreshToken, insertSession, REFRESH_TOKEN_MS } from '../db/sessions.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { randomToken } from '../secrets/random-token.ts';
import { ACCESS_TOKEN_SECONDS } from '../secrets/token-keys.ts';
import { nameDevice } from './name-device.ts';

/** Life of a refresh token, and so of the browser's cookie, in seconds. */
export const REFRESH_TOKEN_SECONDS = REFRESH_TOKEN_MS / 1000;

/** What a client gets; the route decides by `client` whether the refresh token goes into the cookie or the body. */
export type Grant = { answer: SessionGrant; refreshToken: string; client: Client };

export type PreparedSession = { id: string; refreshToken: string; client: Client; statements: Statement[] };

/** Writes of a new session and its first refresh token; they belong in the batch whose guard allows the sign-in. */
export async function prepareSession(
  ctx: Ctx,
  userId: string,
  wish: { client: Client; device?: string | undefined },
): Promise<PreparedSession> {
  const now = ctx.now();
  const id = ctx.newId('ses');
  const refreshToken = randomToken();
  const device = wish.device?.trim() || nameDevice(ctx.client.agent);
  const row = { id, userId, client: wish.client, device, address: ctx.client.address };
  const statements = [
    insertSession(row, now),
    ctx.emit(sessionCreated(userId, { userId, sessionId: id })),
    insertRefreshToken(await digestToken(refreshToken), id, now),
  ];
  return { id, refreshToken, client: wish.client, statements };
}

/** The access token of a session that is committed. */
export async function grantSession(
  ctx: Ctx,
  user: SessionUser,
  session: { id: string; refreshToken: string; client: Client },
): Promise<Grant> {
  const accessToken = await ctx.tokens.sign(user, session.id);
  const answer = { accessToken, expiresIn: ACCESS_TOKEN_SECONDS, user };
  return { answer, refreshToken: session.refreshToken, client: session.client };
}
