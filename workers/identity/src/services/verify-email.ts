import { writeBatch } from '@highstreet/data';
import { userVerified } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { versionOfUser } from '../db/users.ts';
import { auditChange } from './audit-change.ts';
import { getEmailToken, refuseUsed, useEmailToken } from './use-email-token.ts';

/** Verifies the address that the mail went to, once. */
export async function verifyEmail(ctx: Ctx, token: string): Promise<void> {
  const found = await getEmailToken(ctx, token, 'verify');
  const { userId, email } = found;
  const now = ctx.now();
  await writeBatch(ctx.db, [
    ...useEmailToken(found, now),
    statement`
      UPDATE users SET verified_at = ${now}, updated_at = ${now}, version = version + 1
      WHERE id = ${userId} AND email = ${email} AND verified_at IS NULL`,
    ctx.emit(userVerified(userId, { userId, email }, versionOfUser(userId))),
    auditChange(ctx, 'user.verified', userId),
  ]).catch(refuseUsed);
}
