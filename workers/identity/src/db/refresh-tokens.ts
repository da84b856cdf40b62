import type { Database } from '@highstreet/data';
import { eq, getTableColumns } from 'drizzle-orm';
import { refreshTokens, sessions, users } from './schema.ts';

/** A refresh token with its session and user. */
export function selectRefreshToken(db: Database, hash: string) {
  return db
    .select({
      token: getTableColumns(refreshTokens),
      session: getTableColumns(sessions),
      user: getTableColumns(users),
    })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(refreshTokens.hash, hash));
}

export type StoredRefreshToken = Awaited<ReturnType<typeof selectRefreshToken>>[number];

export async function findRefreshToken(db: Database, hash: string): Promise<StoredRefreshToken | undefined> {
  const [row] = await selectRefreshToken(db, hash);
  return row;
}
