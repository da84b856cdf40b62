import { writeBatch } from '@highstreet/data';
import type { ChangePassword } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { putPasswordHash } from '../db/users.ts';
import { auditChange } from './audit-change.ts';
import { checkPassword } from './check-password.ts';
import { confirmPassword } from './confirm-password.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';
import { requirePerson } from './require-person.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

/** Changes the actor's password and ends all other sessions. */
export async function changePassword(ctx: Ctx, input: ChangePassword): Promise<void> {
  const { sessionId } = requirePerson(ctx);
  const { user } = await confirmPassword(ctx, input.currentPassword);
  checkPassword(input.newPassword, user.email, '/newPassword');
  const hash = ctx.passwords.hash(input.newPassword);
  await writeBatch(ctx.db, [
    putPasswordHash(user.id, hash, ctx.now()),
    auditChange(ctx, 'password.changed', user.id),
    ...(await sendMail(ctx, user, writeMail(ctx, 'password-changed', user.name))),
    ...endSessionStatements(ctx, { userId: user.id, except: sessionId }, 'password-changed'),
  ]);
  await publishRevocations(ctx);
}
