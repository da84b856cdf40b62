import { guard, GuardFailed, writeBatch, type Statement } from '@highstreet/data';
import { Conflict, Forbidden, requireAccess } from '@highstreet/http';
import { userBanned, userRoleChanged, userUnbanned } from '../contract/events.ts';
import type { ManagedUser, Role, UpdateUser } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { statement } from '../db/statement.ts';
import { versionOfUser } from '../db/users.ts';
import { auditChange } from './audit-change.ts';
import { endSessionStatements, publishRevocations } from './end-sessions.ts';
import { getUser } from './manage-users.ts';
import { requirePerson } from './require-person.ts';
import { sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';

/** Changes a user's role or ban as an admin. Either ends the user's sessions. Nobody changes the own account, and one admin always stays. */
export async function updateUser(ctx: Ctx, id: string, input: UpdateUser): Promise<ManagedUser> {
  requireAccess(ctx.actor, 'admin', 'identity:write');
  const admin = requirePerson(ctx);
  if (admin.id === id) throw new Forbidden('Another admin must change your own account.');
  const before = await getUser(ctx, id);
  const { role, banned, reason = '' } = input;
  await writeBatch(ctx.db, [
    ...(role === undefined ? [] : changeRole(ctx, before, role, reason)),
    ...(banned === true ? await ban(ctx, before, reason) : []),
    ...(banned === false ? unban(ctx, before, reason) : []),
    guard(`EXISTS (SELECT 1 FROM users WHERE role = 'admin' AND banned_at IS NULL)`, []),
  ]).catch((error: unknown) => {
    if (!(error instanceof GuardFailed)) throw error;
    throw new Conflict('This is the last admin.', identityProblems.lastAdmin);
  });
  await publishRevocations(ctx);
  return getUser(ctx, id);
}

function changeRole(ctx: Ctx, user: ManagedUser, role: Role, reason: string): Statement[] {
  if (role === user.role) return [];
  const { id, name, email } = user;
  const now = ctx.now();
  return [
    statement`
      UPDATE users SET role = ${role}, updated_at = ${now}, version = version + 1
      WHERE id = ${id} AND role <> ${role}`,
    ctx.emit(userRoleChanged(id, { userId: id, name, email, role, from: user.role }, versionOfUser(id))),
    auditChange(ctx, 'user.role_changed', id, { from: user.role, to: role, reason }),
    ...endSessionStatements(ctx, { userId: id }, 'role-changed'),
  ];
}

async function ban(ctx: Ctx, user: ManagedUser, reason: string): Promise<Statement[]> {
  const { id, name } = user;
  const now = ctx.now();
  return [
    statement`
      UPDATE users SET banned_at = ${now}, ban_reason = ${reason || null}, updated_at = ${now}, version = version + 1
      WHERE id = ${id} AND banned_at IS NULL`,
    ctx.emit(userBanned(id, { userId: id }, versionOfUser(id))),
    auditChange(ctx, 'user.banned', id, { reason }),
    ...(await sendMail(ctx, user, writeMail(ctx, 'banned', name, reason))),
    ...endSessionStatements(ctx, { userId: id }, 'banned'),
  ];
}

function unban(ctx: Ctx, { id }: ManagedUser, reason: string): Statement[] {
  const now = ctx.now();
  return [
    statement`
      UPDATE users SET banned_at = NULL, ban_reason = NULL, updated_at = ${now}, version = version + 1
      WHERE id = ${id} AND banned_at IS NOT NULL`,
    ctx.emit(userUnbanned(id, { userId: id }, versionOfUser(id))),
    auditChange(ctx, 'user.unbanned', id, { reason }),
  ];
}
