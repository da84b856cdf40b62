import { decodeCursor, encodeCursor, type Database } from '@highstreet/data';
import { and, desc, eq, getTableColumns, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { ManagedUser, UserPage, UserQuery } from '../contract/index.ts';
import { toOptionalInstant, toUser } from './rows.ts';
import { users } from './schema.ts';

/** Names are written out: in a select from one table Drizzle leaves the table's name away, and `id` would be the inner one. */
/** Names with their table in plain text: in a query of one table Drizzle leaves the table away, also inside a subquery. */
const hasSecondFactor = sql<number>`EXISTS (
  SELECT 1 FROM totp_secrets WHERE totp_secrets.user_id = users.id AND confirmed_at IS NOT NULL)`;
const lastSeenAt = sql<
  number | null
>`(SELECT max(last_used_at) FROM sessions WHERE sessions.user_id = users.id)`;

function selectManaged(db: Database) {
  return db
    .select({
      ...getTableColumns(users),
      hasSecondFactor: hasSecondFactor.as('has_second_factor'),
      lastSeenAt: lastSeenAt.as('last_seen_at'),
    })
    .from(users)
    .$dynamic();
}

type ManagedRow = Awaited<ReturnType<typeof selectManaged>>[number];

function toManagedUser(row: ManagedRow): ManagedUser {
  return {
    ...toUser(row),
    bannedAt: toOptionalInstant(row.bannedAt),
    banReason: row.banReason,
    secondFactor: row.hasSecondFactor === 1,
    lastSeenAt: toOptionalInstant(row.lastSeenAt),
    version: row.version,
  };
}

export async function findManagedUser(db: Database, id: string): Promise<ManagedUser | undefined> {
  const [row] = await selectManaged(db).where(eq(users.id, id));
  return row && toManagedUser(row);
}

/** One page of users, newest first (ids sort by time). */
export async function listManagedUsers(db: Database, query: UserQuery): Promise<UserPage> {
  const { limit } = query;
  const rows = await selectManaged(db)
    .where(conditionOf(query))
    .orderBy(desc(users.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(toManagedUser);
  return { items, ...(last ? { nextCursor: encodeCursor([last.id]) } : {}) };
}

function conditionOf({ q, role, banned, cursor }: UserQuery) {
  const [after] = (cursor && decodeCursor(cursor, 1)) || [];
  const pattern = q && `%${q.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return and(
    typeof after === 'string' ? lt(users.id, after) : undefined,
    role && eq(users.role, role),
    banned && (banned === 'true' ? isNotNull(users.bannedAt) : isNull(users.bannedAt)),
    pattern ? or(isLike(users.email, pattern), isLike(users.name, pattern)) : undefined,
  );
}

const isLike = (column: typeof users.email | typeof users.name, pattern: string) =>
  sql`${column} LIKE ${pattern} ESCAPE '\\'`;
