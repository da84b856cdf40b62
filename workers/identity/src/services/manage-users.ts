import { NotFound, requireAccess } from '@highstreet/http';
import type { AuditPage, AuditQuery, ManagedUser, UserPage, UserQuery } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listAuditEntries } from '../db/audit-entries.ts';
import { findManagedUser, listManagedUsers } from '../db/managed-users.ts';

/** Users for an admin. */
export async function listUsers(ctx: Ctx, query: UserQuery): Promise<UserPage> {
  requireAccess(ctx.actor, 'admin', 'identity:read');
  return listManagedUsers(ctx.db, query);
}

/** One user for an admin. */
export async function getUser(ctx: Ctx, id: string): Promise<ManagedUser> {
  requireAccess(ctx.actor, 'admin', 'identity:read');
  const user = await findManagedUser(ctx.db, id);
  if (!user) throw new NotFound('There is no such user.');
  return user;
}

/** Who did what, for an admin. */
export async function listAudit(ctx: Ctx, query: AuditQuery): Promise<AuditPage> {
  requireAccess(ctx.actor, 'admin', 'identity:read');
  return listAuditEntries(ctx.db, query);
}
