import { guard, GuardFailed, writeBatch } from '@highstreet/data';
import { Unauthorized } from '@highstreet/http';
import type { Login, SecondFactorChallenge } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { passAttempt, selectAttempts, toAttemptState } from '../db/attempts.ts';
import { toSessionUser } from '../db/rows.ts';
import { selectCredentials, toCredentials, type Credentials } from '../db/users.ts';
import {
  addressKey,
  failStatements,
  loginKey,
  refuseLocked,
  slowDown,
  takeAttempt,
} from './limit-attempts.ts';
import { prepareChallenge } from './prepare-challenge.ts';
import { grantSession, prepareSession, type Grant } from './start-session.ts';

/**
 * Signs in with a password. Unknown, wrong, banned and locked take the same steps and end in the same words.
 * An attempt is taken before anything is compared, so that of any number of parallel guesses ten are looked at.
 */
export async function signIn(ctx: Ctx, input: Login): Promise<Grant | SecondFactorChallenge> {
  const key = await loginKey(ctx, input.email);
  const rows = await selectAttempts(ctx.db, [addressKey(ctx)]);
  const address = toAttemptState(rows, addressKey(ctx), ctx.now());
  refuseLocked(ctx, address);
  const account = await takeAttempt(ctx, key);
  const [row] = await selectCredentials(ctx.db, { email: input.email });
  await slowDown(ctx, account, address);
  const found = toCredentials(row);
  const isRight = ctx.passwords.verify(found?.hash, input.password);
  if (!found || !isRight || found.user.bannedAt !== null || isLocked(ctx, account.lockedUntil)) {
    await writeBatch(ctx.db, [...(await failStatements(ctx, key, found?.user)), guard('1', [])]);
    throw refused();
  }
  return begin(ctx, key, found, input);
}

/** Writes the session, or the challenge for the second factor, if the account is still as it was read and not locked. */
async function begin(
  ctx: Ctx,
  key: string,
  { user, hash = '', totp }: Credentials,
  input: Login,
): Promise<Grant | SecondFactorChallenge> {
  const challenge = totp ? await prepareChallenge(ctx, user.id, input) : undefined;
  const session = totp ? undefined : await prepareSession(ctx, user.id, input);
  await writeBatch(ctx.db, [
    guard(
      `EXISTS (SELECT 1 FROM users u JOIN password_hashes p ON p.user_id = u.id
         WHERE u.id = ? AND u.banned_at IS NULL AND p.hash = ?)
       AND EXISTS (SELECT 1 FROM totp_secrets WHERE user_id = ? AND confirmed_at IS NOT NULL) = ?
       AND NOT EXISTS (SELECT 1 FROM attempts WHERE key = ? AND locked_until > ? AND ?)`,
      [user.id, hash, user.id, totp ? 1 : 0, key, ctx.now(), ctx.config.isLimited ? 1 : 0],
    ),
    ...(challenge?.statements ?? []),
    ...(session?.statements ?? []),
    passAttempt(key, ctx.now()),
  ]).catch((error: unknown) => {
    throw error instanceof GuardFailed ? refused() : error;
  });
  if (session) return grantSession(ctx, toSessionUser(user), session);
  if (challenge) return challenge.answer;
  throw refused();
}

function isLocked(ctx: Ctx, lockedUntil: number): boolean {
  return ctx.config.isLimited && lockedUntil > 0;
}

function refused(): Unauthorized {
  return new Unauthorized('E-mail address or password is wrong.', identityProblems.signInRefused);
}
