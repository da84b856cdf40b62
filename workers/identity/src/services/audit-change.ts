import type { Statement } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { insertAudit, type AuditAction, type AuditFacts } from '../db/audit.ts';

/** The write that notes who did what to which user; it belongs right after the change and is written only with it. */
export function auditChange(
  ctx: Ctx,
  action: AuditAction,
  userId: string,
  detail: AuditFacts['detail'] = {},
): Statement {
  const at = ctx.now();
  const { address } = ctx.client;
  return insertAudit({
    id: ctx.newId('aud'),
    at,
    action,
    actorId: ctx.actor?.id ?? null,
    userId,
    address,
    detail,
  });
}
