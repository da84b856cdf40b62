import { guard, GuardFailed, violatedConstraint, writeBatch } from '@highstreet/data';
import { Conflict, InvalidInput, requireActor } from '@highstreet/http';
import type { BackupCodes, SecondFactor, SecondFactorSetup } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { failAttempt, passAttempt } from '../db/attempts.ts';
import {
  findTotp,
  putPendingTotp,
  readSecondFactor,
  replaceBackupCodes,
  useTotpStep,
} from '../db/second-factor.ts';
import { statement } from '../db/statement.ts';
import { findCredentials } from '../db/users.ts';
import { findTotpStep, newTotpSecret, totpUri } from '../secrets/totp.ts';
import { auditChange } from './audit-change.ts';
import { confirmPassword } from './confirm-password.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';
import { ACCOUNT_LIMIT, codeKey, refuseLocked, takeAttempt } from './limit-attempts.ts';
import { makeBackupCodes } from './make-backup-codes.ts';
import { requirePerson } from './require-person.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

/** The state of the actor's second factor. */
export async function getSecondFactor(ctx: Ctx): Promise<SecondFactor> {
  return readSecondFactor(ctx.db, requireActor(ctx.actor).id);
}

/** Makes a secret for the actor's authenticator. It is asked for at sign-in only after it was confirmed. */
export async function setUpSecondFactor(ctx: Ctx, password: string | undefined): Promise<SecondFactorSetup> {
  const { user } = await confirmPassword(ctx, password);
  const secret = newTotpSecret();
  const sealed = await ctx.vault.seal(`totp:${user.id}`, secret);
  const [written] = await writeBatch(ctx.db, [putPendingTotp(user.id, sealed, ctx.now())]);
  if (written?.rowsAffected !== 1) throw wrongState('The second factor is on. Turn it off first.');
  return { secret, uri: totpUri(secret, user.email) };
}

/** Puts the secret in force with one of its codes, gives backup codes and ends all other sessions, which had no second factor. */
export async function confirmSecondFactor(ctx: Ctx, code: string): Promise<BackupCodes> {
  const actor = requirePerson(ctx);
  const key = codeKey(actor.id);
  const totp = await findTotp(ctx.db, actor.id);
  if (!totp || totp.confirmedAt !== null) throw wrongState('There is no secret that waits to be confirmed.');
  refuseLocked(ctx, await takeAttempt(ctx, key));
  const secret = await ctx.vault.open(`totp:${actor.id}`, totp.sealed);
  const step = findTotpStep(secret, code, ctx.now());
  if (step === undefined) return refuseCode(ctx, key);
  const { codes, hashes } = await makeBackupCodes(actor.id);
  await writeBatch(ctx.db, [
    useTotpStep(actor.id, step),
    passAttempt(key, ctx.now()),
    guard('EXISTS (SELECT 1 FROM totp_secrets WHERE user_id = ? AND sealed = ? AND confirmed_at IS NULL)', [
      actor.id,
      totp.sealed,
    ]),
    ...replaceBackupCodes(actor.id, hashes),
    statement`UPDATE totp_secrets SET confirmed_at = ${ctx.now()} WHERE user_id = ${actor.id}`,
    auditChange(ctx, 'second_factor.enabled', actor.id),
    ...(await sendMail(ctx, actor, writeMail(ctx, 'second-factor-changed', actor.name, 'on'))),
    ...endSessionStatements(ctx, { userId: actor.id, except: actor.sessionId }, 'second-factor-changed'),
  ]).catch((error: unknown) => {
    if (error instanceof GuardFailed) throw wrongState('The second factor was changed meanwhile.');
    if (violatedConstraint(error)?.startsWith('totp_used_steps')) return refuseCode(ctx, key);
    throw error;
  });
  await publishRevocations(ctx);
  return { codes };
}

/** Takes the actor's second factor away, with the password. */
export async function disableSecondFactor(ctx: Ctx, password: string | undefined): Promise<void> {
  const { user } = await confirmPassword(ctx, password);
  const [removed] = await writeBatch(ctx.db, [
    statement`DELETE FROM totp_secrets WHERE user_id = ${user.id} AND confirmed_at IS NOT NULL`,
    auditChange(ctx, 'second_factor.disabled', user.id),
    ...(await sendMail(ctx, user, writeMail(ctx, 'second-factor-changed', user.name, 'off'))),
    statement`DELETE FROM backup_codes WHERE user_id = ${user.id} AND changes() > 0`,
  ]);
  if (removed?.rowsAffected !== 1) throw wrongState('The second factor is off.');
}

/** New backup codes for the actor, with the password; the old ones stop working. */
export async function renewBackupCodes(ctx: Ctx, password: string | undefined): Promise<BackupCodes> {
  const { user } = await confirmPassword(ctx, password);
  if (!(await findCredentials(ctx.db, user.id))?.totp) throw wrongState('The second factor is off.');
  const { codes, hashes } = await makeBackupCodes(user.id);
  await writeBatch(ctx.db, [
    ...replaceBackupCodes(user.id, hashes),
    auditChange(ctx, 'backup_codes.renewed', user.id),
  ]);
  return { codes };
}

async function refuseCode(ctx: Ctx, key: string): Promise<never> {
  await writeBatch(ctx.db, [failAttempt(key, ACCOUNT_LIMIT, ctx.now())]);
  throw new InvalidInput('The code is wrong or was used.', [
    { pointer: '/code', detail: 'Wait for the next one.' },
  ]);
}

function wrongState(detail: string): Conflict {
  return new Conflict(detail, identityProblems.secondFactorState);
}
