import { guard, GuardFailed, writeBatch } from '@highstreet/data';
import { Conflict, requireActor, Unauthorized } from '@highstreet/http';
import { eq } from 'drizzle-orm';
import { userDeleted, userUpdated } from '../contract/events.ts';
import type { Account, UpdateMe } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { deleteUserRows } from '../db/delete-user.ts';
import { toUser } from '../db/rows.ts';
import { oauthAccounts } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { selectCredentials, toCredentials, versionOfUser } from '../db/users.ts';
import { auditChange } from './audit-change.ts';
import { confirmPassword } from './confirm-password.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';

/** The actor's own data. */
export async function getAccount(ctx: Ctx): Promise<Account> {
  const { id } = requireActor(ctx.actor);
  const [[row], linked] = await ctx.db.batch([
    selectCredentials(ctx.db, { id }),
    ctx.db.select({ name: oauthAccounts.provider }).from(oauthAccounts).where(eq(oauthAccounts.userId, id)),
  ]);
  const found = toCredentials(row);
  if (!found) throw new Unauthorized('Sign in to do this.');
  return {
    ...toUser(found.user),
    hasPassword: found.hash !== undefined,
    secondFactor: found.totp !== undefined,
    providers: linked.map(({ name }) => name),
  };
}

/** Changes the actor's name. */
export async function updateAccount(ctx: Ctx, { name }: UpdateMe): Promise<Account> {
  const { id } = requireActor(ctx.actor);
  const { email, role } = await getAccount(ctx);
  const now = ctx.now();
  await writeBatch(ctx.db, [
    statement`
      UPDATE users SET name = ${name}, updated_at = ${now}, version = version + 1
      WHERE id = ${id} AND name <> ${name}`,
    ctx.emit(userUpdated(id, { userId: id, name, role, email }, versionOfUser(id))),
    auditChange(ctx, 'user.updated', id),
  ]);
  return getAccount(ctx);
}

/** Deletes the actor's account and everything of it but the audit log. The last admin stays. */
export async function deleteAccount(ctx: Ctx, password: string | undefined): Promise<void> {
  const { user } = await confirmPassword(ctx, password);
  const { id } = user;
  const others = `SELECT 1 FROM users WHERE role = 'admin' AND banned_at IS NULL AND id <> ?`;
  await writeBatch(ctx.db, [
    guard(`EXISTS (SELECT 1 FROM users WHERE id = ? AND role <> 'admin') OR EXISTS (${others})`, [id, id]),
    ...endSessionStatements(ctx, { userId: id }, 'deleted'),
    statement`UPDATE users SET version = version + 1 WHERE id = ${id}`,
    ctx.emit(userDeleted(id, { userId: id }, versionOfUser(id))),
    ...deleteUserRows(id),
    auditChange(ctx, 'user.deleted', id),
  ]).catch((error: unknown) => {
    if (!(error instanceof GuardFailed)) throw error;
    throw new Conflict('You are the last admin.', identityProblems.lastAdmin);
  });
  await publishRevocations(ctx);
}
