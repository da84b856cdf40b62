import { decodeCursor, encodeCursor, type Database } from '@highstreet/data';
import { aliasedTable, and, desc, eq, getTableColumns, lt, or } from 'drizzle-orm';
import type { AuditEntry, AuditPage, AuditQuery } from '../contract/index.ts';
import { toInstant } from './rows.ts';
import { auditLog, users } from './schema.ts';

/** One page of the audit log, newest first. A name is missing when the user was deleted. */
export async function listAuditEntries(db: Database, query: AuditQuery): Promise<AuditPage> {
  const { userId, cursor, limit } = query;
  const actors = aliasedTable(users, 'actors');
  const [after] = (cursor && decodeCursor(cursor, 1)) || [];
  const concerns = userId ? or(eq(auditLog.userId, userId), eq(auditLog.actorId, userId)) : undefined;
  const rows = await db
    .select({ ...getTableColumns(auditLog), actorEmail: actors.email, userEmail: users.email })
    .from(auditLog)
    .leftJoin(actors, eq(actors.id, auditLog.actorId))
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(and(typeof after === 'string' ? lt(auditLog.id, after) : undefined, concerns))
    .orderBy(desc(auditLog.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(({ at, ...row }): AuditEntry => ({ ...row, at: toInstant(at) }));
  return { items, ...(last ? { nextCursor: encodeCursor([last.id]) } : {}) };
}
