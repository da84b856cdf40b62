import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const client = () => text({ enum: ['browser', 'program'] }).notNull();

/** A device that is signed in. The row is the truth about a session; its refresh tokens are one family. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    client: client(),
    device: text().notNull(),
    address: text().notNull(),
    createdAt: integer().notNull(),
    lastUsedAt: integer().notNull(),
    expiresAt: integer().notNull(),
    endedAt: integer(),
    endReason: text(),
  },
  (table) => [
    index('sessions_live')
      .on(table.userId, table.lastUsedAt)
      .where(sql`ended_at IS NULL`),
    index('sessions_expiry').on(table.expiresAt),
  ],
);

/** One link of a family. A token that was used names no successor: that one follows from it and the secret key. */
export const refreshTokens = sqliteTable(
  'refresh_tokens',
  {
    hash: text().primaryKey(),
    sessionId: text().notNull(),
    /** Which client used it, as a hash. */
    usedBy: text(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [index('refresh_tokens_by_session').on(table.sessionId, table.createdAt)],
);

/** A right password that waits for its second factor; no session yet. */
export const loginChallenges = sqliteTable(
  'login_challenges',
  {
    hash: text().primaryKey(),
    userId: text().notNull(),
    client: client(),
    device: text().notNull(),
    triedCodes: integer().notNull().default(0),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [index('login_challenges_by_user').on(table.userId)],
);

/** The encrypted secret of an authenticator; in force when confirmed. */
export const totpSecrets = sqliteTable('totp_secrets', {
  userId: text().primaryKey(),
  sealed: text().notNull(),
  createdAt: integer().notNull(),
  confirmedAt: integer(),
});

/** Steps of 30 seconds whose code was used, so that none works twice. */
export const totpUsedSteps = sqliteTable(
  'totp_used_steps',
  { userId: text().notNull(), step: integer().notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.step] })],
);

export const backupCodes = sqliteTable(
  'backup_codes',
  { userId: text().notNull(), hash: text().notNull(), usedAt: integer() },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** Who a user is at an OpenID provider. */
export const oauthAccounts = sqliteTable(
  'oauth_accounts',
  {
    provider: text().notNull(),
    subject: text().notNull(),
    userId: text().notNull(),
    email: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index('oauth_accounts_by_user').on(table.userId),
  ],
);

/** A sign-in that has gone to a provider; deleted as it comes back. */
export const oauthStates = sqliteTable('oauth_states', {
  hash: text().primaryKey(),
  provider: text().notNull(),
  /** Hash of the cookie of the browser that began it. */
  browserHash: text().notNull(),
  /** Verifier, nonce and where to go afterwards, encrypted. */
  sealed: text().notNull(),
  expiresAt: integer().notNull(),
});

/** Sessions whose access tokens must not be taken any more. `key` is `s:<session>`; `pushedAt` tells that Redis has it. */
export const revocations = sqliteTable(
  'revocations',
  {
    key: text().primaryKey(),
    /** Whose session it was and why it ended: the sessions of a deleted user are gone. */
    userId: text(),
    reason: text(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    pushedAt: integer(),
  },
  (table) => [index('revocations_expiry').on(table.expiresAt)],
);
