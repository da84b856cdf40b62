import type { Statement } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { takePermit } from '../db/attempts.ts';

const MAILS_PER_HOUR = 3;
const UNLIMITED = 1_000_000;

/** Counts a mail that a stranger can cause; no row changes when the address has had its share of this hour. */
export async function mailPermitStatement(ctx: Ctx, email: string): Promise<Statement> {
  const key = `mail:${await ctx.vault.mac('attempts', email)}`;
  return takePermit(key, ctx.config.isLimited ? MAILS_PER_HOUR : UNLIMITED, 60 * 60 * 1000, ctx.now());
}
