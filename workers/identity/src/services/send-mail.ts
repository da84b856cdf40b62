import type { Statement } from '@highstreet/data';
import {
  accountBanned,
  accountLocked,
  passwordChanged,
  passwordResetRequested,
  providerLinked,
  registeredAgain,
  secondFactorChanged,
  verificationRequested,
} from '../contract/events.ts';
import type { Ctx } from '../context.ts';
import { insertMail } from '../db/mails.ts';
import { DAY_MS } from '../db/sessions.ts';
import type { MailKind, MailText } from './write-mail.ts';

const EVENTS = {
  verification: verificationRequested,
  'password-reset': passwordResetRequested,
  'registered-again': registeredAgain,
  locked: accountLocked,
  'password-changed': passwordChanged,
  'second-factor-changed': secondFactorChanged,
  'provider-linked': providerLinked,
  banned: accountBanned,
} as const satisfies Record<MailKind, unknown>;

/**
 * Writes of a mail and its event, for the batch of what the mail is about: they take effect only if the statement
 * before them changed a row. The text is encrypted; the event names the mail, whose text the RPC `readMail` gives.
 */
export async function sendMail(
  ctx: Ctx,
  to: { id: string; email: string },
  mail: MailText,
): Promise<Statement[]> {
  const createdAt = ctx.now();
  const expiresAt = createdAt + DAY_MS;
  const id = ctx.newId('mail');
  const sealed = await ctx.vault.seal(`mail:${id}`, JSON.stringify(mail));
  const facts = { userId: to.id, mailId: id, expiresAt: new Date(expiresAt).toISOString() };
  return [
    insertMail({ id, kind: mail.kind, userId: to.id, recipient: to.email, sealed, createdAt, expiresAt }),
    ctx.emit(EVENTS[mail.kind](to.id, facts)),
  ];
}
