import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Role } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { apiKeys, users } from '../db/schema.ts';
import { digestToken } from '../secrets/digest-token.ts';

/** Whom a key speaks for and what it may do. */
export type VerifiedApiKey = {
  keyId: string;
  userId: string;
  role: Role;
  email: string;
  name: string;
  verified: boolean;
  scopes: string[];
  limitPerMinute: number;
};

const NOTE_USE_MS = 60_000;

/** What a key that works stands for; null for any other, also of a user who is banned or deleted. */
export async function verifyApiKey(ctx: Ctx, key: string): Promise<VerifiedApiKey | null> {
  if (!/^hsk_\w{20,80}$/.test(key)) return null;
  const now = ctx.now();
  const isLive = and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)));
  const [found] = await ctx.db
    .select({ key: apiKeys, user: users })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.hash, await digestToken(key)), isLive, isNull(users.bannedAt)));
  if (!found) return null;
  const { id, lastUsedAt, scopes, limitPerMinute } = found.key;
  if ((lastUsedAt ?? 0) < now - NOTE_USE_MS)
    ctx.defer(ctx.db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id)));
  const { id: userId, role, email, name, verifiedAt } = found.user;
  return { keyId: id, userId, role, email, name, verified: verifiedAt !== null, scopes, limitPerMinute };
}
