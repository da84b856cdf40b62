import { writeBatch, type Statement } from '@highstreet/data';
import { userVerified } from '../contract/events.ts';
import type { ResetPassword } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { findUser, putPasswordHash, versionOfUser } from '../db/users.ts';
import { auditChange } from './audit-change.ts';
import { checkPassword } from './check-password.ts';
import { getEmailToken, refuseUsed, tokenUsed, useEmailToken } from './use-email-token.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';
import { loginKey } from './limit-attempts.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

/** Sets a new password with the token of a mail, once, and ends all sessions and a lock. */
export async function resetPassword(ctx: Ctx, input: ResetPassword): Promise<void> {
  const found = await getEmailToken(ctx, input.token, 'reset');
  const user = await findUser(ctx.db, found.userId);
  if (!user || user.email !== found.email) throw tokenUsed();
  checkPassword(input.password, user.email);
  const hash = ctx.passwords.hash(input.password);
  const now = ctx.now();
  const key = await loginKey(ctx, user.email);
  await writeBatch(ctx.db, [
    ...useEmailToken(found, now),
    putPasswordHash(user.id, hash, now),
    auditChange(ctx, 'password.reset', user.id),
    ...(await sendMail(ctx, user, writeMail(ctx, 'password-changed', user.name))),
    ...(user.verifiedAt === null ? takeOverStatements(ctx, user, now) : []),
    statement`DELETE FROM attempts WHERE key = ${key}`,
    ...endSessionStatements(ctx, { userId: user.id }, 'password-changed'),
  ]).catch(refuseUsed);
  await publishRevocations(ctx);
}

/**
 * Whoever has the mail owns the address: it counts as verified. What somebody else may have put on the account
 * before, signing up with an address that was not theirs, goes.
 */
function takeOverStatements(
  ctx: Ctx,
  { id, email }: { id: string; email: string },
  now: number,
): Statement[] {
  return [
    statement`UPDATE users SET verified_at = ${now}, updated_at = ${now}, version = version + 1 WHERE id = ${id}`,
    ctx.emit(userVerified(id, { userId: id, email }, versionOfUser(id))),
    statement`DELETE FROM totp_secrets WHERE user_id = ${id}`,
    statement`DELETE FROM backup_codes WHERE user_id = ${id}`,
    statement`DELETE FROM oauth_accounts WHERE user_id = ${id}`,
    statement`UPDATE api_keys SET revoked_at = ${now} WHERE user_id = ${id} AND revoked_at IS NULL`,
  ];
}
