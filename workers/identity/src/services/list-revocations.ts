import { and, gt, gte } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { revocations } from '../db/schema.ts';
import { publishRevocations } from './end-sessions.ts';

export type Revocation = { key: string; expiresAt: number };

/** Revocations since `sinceMs` that still matter: what gateways ask for while Redis is down. */
export async function listRevocations(ctx: Ctx, sinceMs: number): Promise<Revocation[]> {
  const now = ctx.now();
  const rows = await ctx.db
    .select({ key: revocations.key, expiresAt: revocations.expiresAt })
    .from(revocations)
    .where(and(gte(revocations.createdAt, sinceMs), gt(revocations.expiresAt, now)))
    .limit(10_000);
  ctx.defer(publishRevocations(ctx));
  return rows;
}
