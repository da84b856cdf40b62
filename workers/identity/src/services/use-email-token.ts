import { guard, GuardFailed, type Statement } from '@highstreet/data';
import { Gone } from '@highstreet/http';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { emailTokens } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { digestToken } from '../secrets/digest-token.ts';

export type Purpose = 'verify' | 'reset';
export type EmailToken = typeof emailTokens.$inferSelect;

const HOUR_MS = 60 * 60 * 1000;
const LIFE_MS: Record<Purpose, number> = { verify: 24 * HOUR_MS, reset: HOUR_MS };

/** The write that makes a token for a user who exists and is not banned, if the statement before it changed a row. */
export async function emailTokenStatement(
  ctx: Ctx,
  token: string,
  purpose: Purpose,
  email: string,
): Promise<Statement> {
  const now = ctx.now();
  return statement`
    INSERT INTO email_tokens (hash, user_id, purpose, email, created_at, expires_at)
    SELECT ${await digestToken(token)}, id, ${purpose}, email, ${now}, ${now + LIFE_MS[purpose]} FROM users
    WHERE email = ${email} AND banned_at IS NULL AND changes() > 0`;
}

/** The token of a link, if it can still be used; throws Gone, with the same words for used, old and invented ones. */
export async function getEmailToken(ctx: Ctx, token: string, purpose: Purpose): Promise<EmailToken> {
  const [row] = await ctx.db
    .select()
    .from(emailTokens)
    .where(
      and(
        eq(emailTokens.hash, await digestToken(token)),
        eq(emailTokens.purpose, purpose),
        isNull(emailTokens.usedAt),
        gt(emailTokens.expiresAt, ctx.now()),
      ),
    );
  if (!row) throw tokenUsed();
  return row;
}

/** Writes that use a token, and with it all others of its purpose; the batch fails when a parallel request was first. */
export function useEmailToken({ hash, userId, purpose }: EmailToken, now: number): Statement[] {
  return [
    guard('EXISTS (SELECT 1 FROM email_tokens WHERE hash = ? AND used_at IS NULL AND expires_at > ?)', [
      hash,
      now,
    ]),
    statement`
      UPDATE email_tokens SET used_at = ${now}
      WHERE user_id = ${userId} AND purpose = ${purpose} AND used_at IS NULL`,
  ];
}

/** What a batch with a token that is used by now ends in. */
export function refuseUsed(error: unknown): never {
  throw error instanceof GuardFailed ? tokenUsed() : error;
}

export function tokenUsed(): Gone {
  return new Gone(
    'This link was used, replaced or is too old. Ask for a new one.',
    identityProblems.tokenUsed,
  );
}
