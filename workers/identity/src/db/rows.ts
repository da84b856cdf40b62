import type { InferSelectModel } from 'drizzle-orm';
import type { ApiKey, Session, SessionUser, User } from '../contract/index.ts';
import type { apiKeys, sessions, users } from './schema.ts';

export type UserRow = InferSelectModel<typeof users>;
export type SessionRow = InferSelectModel<typeof sessions>;
export type ApiKeyRow = InferSelectModel<typeof apiKeys>;

export const toInstant = (ms: number) => new Date(ms).toISOString();
export const toOptionalInstant = (ms: number | null) => (ms === null ? null : toInstant(ms));

export function toSessionUser(row: UserRow): SessionUser {
  const { id, email, name, role } = row;
  return { id, email, name, role, verified: row.verifiedAt !== null };
}

export function toUser(row: UserRow): User {
  return { ...toSessionUser(row), createdAt: toInstant(row.createdAt) };
}

export function toSession(row: SessionRow, currentId: string | undefined): Session {
  return {
    id: row.id,
    device: row.device,
    client: row.client,
    address: row.address,
    createdAt: toInstant(row.createdAt),
    lastUsedAt: toInstant(row.lastUsedAt),
    expiresAt: toInstant(row.expiresAt),
    current: row.id === currentId,
  };
}

export function toApiKey(row: ApiKeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    start: row.start,
    scopes: row.scopes,
    limitPerMinute: row.limitPerMinute,
    createdAt: toInstant(row.createdAt),
    expiresAt: toOptionalInstant(row.expiresAt),
    lastUsedAt: toOptionalInstant(row.lastUsedAt),
  };
}
