import { guard, GuardFailed, writeBatch } from '@highstreet/data';
import { Conflict, NotFound, requireActor } from '@highstreet/http';
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { ApiKeyList, CreateApiKey, NewApiKey } from '../contract/index.ts';
import { identityProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { toApiKey, type ApiKeyRow } from '../db/rows.ts';
import { apiKeys } from '../db/schema.ts';
import { DAY_MS } from '../db/sessions.ts';
import { statement } from '../db/statement.ts';
import { digestToken } from '../secrets/digest-token.ts';
import { randomToken } from '../secrets/random-token.ts';
import { auditChange } from './audit-change.ts';
import { requirePerson } from './require-person.ts';

const MOST_KEYS = 20;
const SHOWN = 8;

/** The actor's keys that work, newest first. */
export async function listApiKeys(ctx: Ctx): Promise<ApiKeyList> {
  const { id } = requireActor(ctx.actor);
  const isLive = or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, ctx.now()));
  const rows = await ctx.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.userId, id), isNull(apiKeys.revokedAt), isLive))
    .orderBy(desc(apiKeys.id));
  return { items: rows.map(toApiKey) };
}

/** Makes a key for a program, at most twenty per person. The key itself is in this answer only. */
export async function createApiKey(ctx: Ctx, input: CreateApiKey): Promise<NewApiKey> {
  const { id: userId } = requirePerson(ctx);
  const key = `hsk_${randomToken()}`;
  const now = ctx.now();
  const row: ApiKeyRow = {
    id: ctx.newId('key'),
    userId,
    name: input.name,
    hash: await digestToken(key),
    start: key.slice(0, SHOWN),
    scopes: [...new Set(input.scopes)],
    limitPerMinute: input.limitPerMinute,
    createdAt: now,
    expiresAt: input.expiresInDays === undefined ? null : now + input.expiresInDays * DAY_MS,
    lastUsedAt: null,
    revokedAt: null,
  };
  const live = 'revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)';
  await writeBatch(ctx.db, [
    guard(`(SELECT count(*) FROM api_keys WHERE user_id = ? AND ${live}) < ${MOST_KEYS}`, [userId, now]),
    ctx.db.insert(apiKeys).values(row),
    auditChange(ctx, 'api_key.created', userId, { keyId: row.id, scopes: row.scopes.join(' ') }),
  ]).catch((error: unknown) => {
    if (!(error instanceof GuardFailed)) throw error;
    throw new Conflict(`You have ${MOST_KEYS} keys. Revoke one first.`, identityProblems.tooManyKeys);
  });
  return { ...toApiKey(row), key };
}

/** Revokes one of the actor's keys; gateways forget it within 10 s. */
export async function revokeApiKey(ctx: Ctx, keyId: string): Promise<void> {
  const { id } = requirePerson(ctx);
  const [revoked] = await writeBatch(ctx.db, [
    statement`
      UPDATE api_keys SET revoked_at = ${ctx.now()}
      WHERE id = ${keyId} AND user_id = ${id} AND revoked_at IS NULL`,
    auditChange(ctx, 'api_key.revoked', id, { keyId }),
  ]);
  if (revoked?.rowsAffected !== 1) throw new NotFound('There is no such key.');
}
