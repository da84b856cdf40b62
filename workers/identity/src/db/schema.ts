import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export { idempotencyKeys } from '@highstreet/data';
export { aggregateVersions, inbox, outbox } from '@highstreet/events';
export {
  backupCodes,
  loginChallenges,
  oauthAccounts,
  oauthStates,
  refreshTokens,
  revocations,
  sessions,
  totpSecrets,
  totpUsedSteps,
} from './session-tables.ts';

export const users = sqliteTable(
  'users',
  {
    id: text().primaryKey(),
    /** In normal form. */
    email: text().notNull().unique(),
    name: text().notNull(),
    role: text({ enum: ['admin', 'seller', 'customer'] }).notNull(),
    verifiedAt: integer(),
    bannedAt: integer(),
    banReason: text(),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    index('users_by_role').on(table.role, table.id),
    check('users_role', sql`${table.role} IN ('admin', 'seller', 'customer')`),
  ],
);

/** argon2id, encoded. A user who came through a provider has none. */
export const passwordHashes = sqliteTable('password_hashes', {
  userId: text().primaryKey(),
  hash: text().notNull(),
  changedAt: integer().notNull(),
});

/** Links of mails: the token is in the mail only, here is its hash. */
export const emailTokens = sqliteTable(
  'email_tokens',
  {
    hash: text().primaryKey(),
    userId: text().notNull(),
    purpose: text({ enum: ['verify', 'reset'] }).notNull(),
    /** The address that the mail went to. */
    email: text().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [index('email_tokens_by_user').on(table.userId, table.purpose)],
);

export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    name: text().notNull(),
    hash: text().notNull().unique(),
    start: text().notNull(),
    scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
    limitPerMinute: integer().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer(),
    lastUsedAt: integer(),
    revokedAt: integer(),
  },
  (table) => [index('api_keys_by_user').on(table.userId)],
);

/** What was tried how often, by what is limited (`login:<hash of the address>`, `sign-up:<client address>`). */
export const attempts = sqliteTable(
  'attempts',
  {
    key: text().primaryKey(),
    /** Wrong ones, or permits taken. */
    count: integer().notNull(),
    /** Begun and not yet decided; forgotten after `pendingUntil`, should one never be. */
    pending: integer().notNull().default(0),
    pendingUntil: integer().notNull().default(0),
    windowUntil: integer().notNull(),
    lockedUntil: integer().notNull().default(0),
  },
  (table) => [index('attempts_window').on(table.windowUntil)],
);

/** Who did what to whom. Outlives the user. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    action: text().notNull(),
    actorId: text(),
    userId: text(),
    address: text(),
    detail: text({ mode: 'json' }).$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (table) => [index('audit_log_by_user').on(table.userId, table.id)],
);

/** Mails to be sent. What they say is encrypted, as it holds links that act. */
export const mailOutbox = sqliteTable(
  'mail_outbox',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    userId: text().notNull(),
    recipient: text().notNull(),
    sealed: text().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
  },
  (table) => [index('mail_outbox_by_recipient').on(table.recipient, table.id)],
);
