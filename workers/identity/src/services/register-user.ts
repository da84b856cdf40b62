import { writeBatch } from '@highstreet/data';
import type { Register, Registered } from '../contract/index.ts';
import { userRegistered } from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { findUserByEmail, insertUser, putPasswordHash } from '../db/users.ts';
import { randomToken } from '../secrets/random-token.ts';
import { auditChange } from './audit-change.ts';
import { checkPassword } from './check-password.ts';
import { emailTokenStatement } from './use-email-token.ts';
import { requirePermit } from './limit-attempts.ts';
import { mailPermitStatement } from './mail-permit.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

const SIGN_UPS_PER_HOUR = 5;

/**
 * Signs a customer up. For an address that has an account the same work is done and the same answer given; only the
 * mail differs. Which of the two it is, the database decides inside one batch.
 */
export async function registerUser(ctx: Ctx, input: Register): Promise<Registered> {
  checkPassword(input.password, input.email);
  await requirePermit(ctx, 'sign-up', SIGN_UPS_PER_HOUR);
  const { email, name } = input;
  const id = ctx.newId('usr');
  const now = ctx.now();
  const token = randomToken();
  const owner = (await findUserByEmail(ctx.db, email)) ?? { id: '', email, name };
  const hash = ctx.passwords.hash(input.password);
  await writeBatch(ctx.db, [
    insertUser({ id, email, name, verifiedAt: null, createdAt: now }),
    ctx.emit(userRegistered(id, { userId: id, name, role: 'customer', email }, 1)),
    auditChange(ctx, 'user.registered', id),
    putPasswordHash(id, hash, now),
    await emailTokenStatement(ctx, token, 'verify', email),
    ...(await sendMail(ctx, { id, email }, writeMail(ctx, 'verification', name, token))),
    await mailPermitStatement(ctx, email),
    statement`UPDATE users SET version = version WHERE email = ${email} AND id <> ${id} AND changes() > 0`,
    ...(await sendMail(ctx, owner, writeMail(ctx, 'registered-again', owner.name))),
  ]);
  return { email, message: 'We have sent you a mail. Please open it to go on.' };
}
