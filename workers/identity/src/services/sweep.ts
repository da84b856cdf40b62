import { sweepIdempotencyKeys, writeBatch } from '@highstreet/data';
import { gt } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { revocations } from '../db/schema.ts';
import { DAY_MS } from '../db/sessions.ts';
import { statement } from '../db/statement.ts';
import { publishRevocations, pushRevocations } from './end-sessions.ts';

const KEPT_MS = 30 * DAY_MS;

/** The cron of every minute: tells Redis again what is revoked, so that a lost Redis is whole within a minute, and deletes what is over. */
export async function sweep(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await publishRevocations(ctx);
  const live = await ctx.db
    .select({ member: revocations.key, score: revocations.expiresAt })
    .from(revocations)
    .where(gt(revocations.expiresAt, now))
    .limit(10_000);
  await pushRevocations(ctx, live);
  await writeBatch(ctx.db, [
    statement`DELETE FROM revocations WHERE expires_at < ${now}`,
    statement`DELETE FROM oauth_states WHERE expires_at < ${now}`,
    statement`DELETE FROM login_challenges WHERE expires_at < ${now}`,
    statement`DELETE FROM email_tokens WHERE expires_at < ${now}`,
    statement`DELETE FROM mail_outbox WHERE expires_at < ${now}`,
    statement`DELETE FROM attempts WHERE window_until < ${now} AND locked_until < ${now}`,
    statement`DELETE FROM totp_used_steps WHERE step < ${Math.floor(now / 30_000) - 10}`,
    statement`DELETE FROM refresh_tokens WHERE expires_at < ${now}`,
    statement`
      DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE ended_at < ${now - KEPT_MS})`,
    statement`DELETE FROM sessions WHERE ended_at < ${now - KEPT_MS} OR expires_at < ${now - KEPT_MS}`,
  ]);
  await sweepIdempotencyKeys(ctx.db, now);
  await ctx.relay.sweep();
}
