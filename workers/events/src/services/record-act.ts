import type { Statement } from '@highstreet/data';
import { requireActor } from '@highstreet/http';
import type { Ctx } from '../context.ts';
import { insertAuditRecord } from '../db/audit.ts';

/** Writes what an admin did here into the audit; it belongs in the batch of the act. */
export function recordAct(ctx: Ctx, what: string, subject: string): Statement {
  const now = ctx.now();
  return insertAuditRecord(
    {
      eventId: ctx.newId('act'),
      who: requireActor(ctx.actor).id,
      what,
      subject,
      source: '/slices/events',
      correlationId: ctx.correlationId,
      at: now,
    },
    now,
  );
}
