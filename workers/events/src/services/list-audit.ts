import type { AuditRecordPage, AuditRecordQuery } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listAuditRows } from '../db/audit.ts';

/** Who did what to whom, for an admin. */
export function listAudit(ctx: Ctx, query: AuditRecordQuery): Promise<AuditRecordPage> {
  return listAuditRows(ctx.db, query);
}
