import { guard, GuardFailed, violatedConstraint, writeBatch, type Statement } from '@highstreet/data';
import { Unauthorized } from '@highstreet/http';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { VerifySecondFactor } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { passAttempt } from '../db/attempts.ts';
import { toSessionUser } from '../db/rows.ts';
import { loginChallenges } from '../db/schema.ts';
import { useTotpStep } from '../db/second-factor.ts';
import { statement } from '../db/statement.ts';
import { findCredentials, type Credentials } from '../db/users.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { findTotpStep } from '../secrets/totp.ts';
import { codeKey, failStatements, slowDown, takeAttempt } from './limit-attempts.ts';
import { hashBackupCode } from './make-backup-codes.ts';
import { grantSession, prepareSession, type Grant } from './start-session.ts';

type Challenge = typeof loginChallenges.$inferSelect;

const MOST_CODES = 5;

/**
 * The second step of a sign-in. Code, challenge and session are one write: of parallel requests with one code, or
 * one challenge, exactly one gets a session. Five wrong codes void the challenge, ten lock the account.
 */
export async function verifySecondFactor(ctx: Ctx, input: VerifySecondFactor): Promise<Grant> {
  const challenge = await takeChallenge(ctx, input.challenge);
  const found = challenge && (await findCredentials(ctx.db, challenge.userId));
  if (!challenge || !found?.totp) throw refused();
  const key = codeKey(found.user.id);
  const state = await takeAttempt(ctx, key);
  if (state.lockedUntil > 0) throw refused();
  await slowDown(ctx, state);
  const use = await useCode(ctx, found, input.code);
  if (!use) return refuse(ctx, found);
  const session = await prepareSession(ctx, found.user.id, challenge);
  const now = ctx.now();
  await writeBatch(ctx.db, [
    guardChallenge(ctx, challenge, key),
    ...use,
    statement`UPDATE login_challenges SET used_at = ${now} WHERE hash = ${challenge.hash}`,
    ...session.statements,
    passAttempt(key, now),
  ]).catch((error: unknown) => {
    const isReplay = violatedConstraint(error)?.startsWith('totp_used_steps');
    if (error instanceof GuardFailed || isReplay) return refuse(ctx, found);
    throw error;
  });
  return grantSession(ctx, toSessionUser(found.user), session);
}

/** Looks at a challenge with a code in hand: five times, counted before the code is compared. */
async function takeChallenge(ctx: Ctx, token: string): Promise<Challenge | undefined> {
  const hash = await digestToken(token);
  const [taken] = await ctx.db
    .update(loginChallenges)
    .set({ triedCodes: sql`${loginChallenges.triedCodes} + 1` })
    .where(
      and(
        eq(loginChallenges.hash, hash),
        isNull(loginChallenges.usedAt),
        gt(loginChallenges.expiresAt, ctx.now()),
        lt(loginChallenges.triedCodes, MOST_CODES),
      ),
    )
    .returning();
  return taken;
}

/** Writes that use up the code, undefined when it is wrong. They fail in the batch when it was used meanwhile. */
async function useCode(
  ctx: Ctx,
  { user, totp = '' }: Credentials,
  code: string,
): Promise<Statement[] | undefined> {
  if (code.length === 6) {
    const secret = await ctx.vault.open(`totp:${user.id}`, totp);
    const step = findTotpStep(secret, code, ctx.now());
    return step === undefined ? undefined : [useTotpStep(user.id, step)];
  }
  const hash = await hashBackupCode(user.id, code);
  return [
    guard('EXISTS (SELECT 1 FROM backup_codes WHERE user_id = ? AND hash = ? AND used_at IS NULL)', [
      user.id,
      hash,
    ]),
    statement`UPDATE backup_codes SET used_at = ${ctx.now()} WHERE user_id = ${user.id} AND hash = ${hash}`,
  ];
}

function guardChallenge(ctx: Ctx, { hash, userId }: Challenge, key: string): Statement {
  const now = ctx.now();
  return guard(
    `EXISTS (SELECT 1 FROM login_challenges WHERE hash = ? AND used_at IS NULL AND expires_at > ?)
     AND EXISTS (SELECT 1 FROM users u JOIN totp_secrets t ON t.user_id = u.id
       WHERE u.id = ? AND u.banned_at IS NULL AND t.confirmed_at IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM attempts WHERE key = ? AND locked_until > ? AND ?)`,
    [hash, now, userId, key, now, ctx.config.isLimited ? 1 : 0],
  );
}

async function refuse(ctx: Ctx, { user }: Credentials): Promise<never> {
  await writeBatch(ctx.db, [...(await failStatements(ctx, codeKey(user.id), user)), guard('1', [])]);
  throw refused();
}

function refused(): Unauthorized {
  return new Unauthorized(
    'The code is wrong, was used, or the sign-in took too long. Try again.',
    identityProblems.codeRefused,
  );
}
