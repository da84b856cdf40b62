import type { Database, Statement } from '@highstreet/data';
import type { AggregateVersion } from '@highstreet/events';
import { eq, getTableColumns } from 'drizzle-orm';
import type { UserRow } from './rows.ts';
import { passwordHashes, totpSecrets, users } from './schema.ts';
import { statement } from './statement.ts';

/** A user with what decides a sign-in. `totp` is encrypted and present only when the second factor is in force. */
export type Credentials = { user: UserRow; hash: string | undefined; totp: string | undefined };

/** The user's version after the change, for the event in the batch of that change. */
export function versionOfUser(id: string): AggregateVersion {
  return { sql: 'SELECT version FROM users WHERE id = ?', args: [id] };
}

export async function findUserByEmail(db: Database, email: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(eq(users.email, email));
  return row;
}

export async function findUser(db: Database, id: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row;
}

/** The query of `readCredentials`, for a batch. */
export function selectCredentials(db: Database, by: { email: string } | { id: string }) {
  const condition = 'email' in by ? eq(users.email, by.email) : eq(users.id, by.id);
  return db
    .select({
      user: getTableColumns(users),
      hash: passwordHashes.hash,
      sealed: totpSecrets.sealed,
      confirmedAt: totpSecrets.confirmedAt,
    })
    .from(users)
    .leftJoin(passwordHashes, eq(passwordHashes.userId, users.id))
    .leftJoin(totpSecrets, eq(totpSecrets.userId, users.id))
    .where(condition);
}

export type CredentialsRow = Awaited<ReturnType<typeof selectCredentials>>[number];

export function toCredentials(row: CredentialsRow | undefined): Credentials | undefined {
  if (!row) return undefined;
  const totp = row.confirmedAt === null ? undefined : (row.sealed ?? undefined);
  return { user: row.user, hash: row.hash ?? undefined, totp };
}

export async function findCredentials(db: Database, id: string): Promise<Credentials | undefined> {
  const [row] = await selectCredentials(db, { id });
  return toCredentials(row);
}

/** Writes the user unless the address is taken; what follows in the batch sees that by `changes()`. */
export function insertUser(
  row: Pick<UserRow, 'id' | 'email' | 'name' | 'verifiedAt' | 'createdAt'>,
): Statement {
  return statement`
    INSERT INTO users (id, email, name, role, verified_at, version, created_at, updated_at)
    VALUES (${row.id}, ${row.email}, ${row.name}, 'customer', ${row.verifiedAt}, 1, ${row.createdAt}, ${row.createdAt})
    ON CONFLICT DO NOTHING`;
}

/** Sets the password of a user who exists. */
export function putPasswordHash(userId: string, hash: string, now: number): Statement {
  return statement`
    INSERT INTO password_hashes (user_id, hash, changed_at)
    SELECT id, ${hash}, ${now} FROM users WHERE id = ${userId}
    ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at`;
}
