import { writeBatch } from '@highstreet/data';
import type { MailRequested } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { findUserByEmail } from '../db/users.ts';
import { randomToken } from '../secrets/random-token.ts';
import { emailTokenStatement } from './use-email-token.ts';
import { requirePermit } from './limit-attempts.ts';
import { mailPermitStatement } from './mail-permit.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

const REQUESTS_PER_HOUR = 30;

/** Sends the link to set a new password, if there is such an account; nobody learns whether there is. */
export async function requestPasswordReset(ctx: Ctx, email: string): Promise<MailRequested> {
  await requirePermit(ctx, 'mail-request', REQUESTS_PER_HOUR);
  const token = randomToken();
  const owner = (await findUserByEmail(ctx.db, email)) ?? { id: '', email, name: '' };
  await writeBatch(ctx.db, [
    await mailPermitStatement(ctx, email),
    await emailTokenStatement(ctx, token, 'reset', email),
    ...(await sendMail(ctx, owner, writeMail(ctx, 'password-reset', owner.name, token))),
  ]);
  return { message: 'If there is an account with this address, we have sent it a mail.' };
}

/** Sends the link to verify the address again, if there is such an account and it is not verified. */
export async function requestVerification(ctx: Ctx, email: string): Promise<MailRequested> {
  await requirePermit(ctx, 'mail-request', REQUESTS_PER_HOUR);
  const token = randomToken();
  const owner = (await findUserByEmail(ctx.db, email)) ?? { id: '', email, name: '' };
  await writeBatch(ctx.db, [
    await mailPermitStatement(ctx, email),
    statement`UPDATE users SET version = version WHERE email = ${email} AND verified_at IS NULL AND changes() > 0`,
    await emailTokenStatement(ctx, token, 'verify', email),
    ...(await sendMail(ctx, owner, writeMail(ctx, 'verification', owner.name, token))),
  ]);
  return { message: 'If this address waits to be verified, we have sent it a mail.' };
}
