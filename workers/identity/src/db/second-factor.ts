import type { Database, Statement } from '@highstreet/data';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { SecondFactor } from '../contract/index.ts';
import { toOptionalInstant } from './rows.ts';
import { backupCodes, totpSecrets } from './schema.ts';
import { statement } from './statement.ts';

export type TotpRow = typeof totpSecrets.$inferSelect;

export async function findTotp(db: Database, userId: string): Promise<TotpRow | undefined> {
  const [row] = await db.select().from(totpSecrets).where(eq(totpSecrets.userId, userId));
  return row;
}

/** Whether the second factor is in force, since when, and how many backup codes are left. */
export async function readSecondFactor(db: Database, userId: string): Promise<SecondFactor> {
  const [[totp], [codes]] = await db.batch([
    db.select().from(totpSecrets).where(eq(totpSecrets.userId, userId)),
    db
      .select({ left: count() })
      .from(backupCodes)
      .where(and(eq(backupCodes.userId, userId), isNull(backupCodes.usedAt))),
  ]);
  const confirmedAt = totp?.confirmedAt ?? null;
  return {
    enabled: confirmedAt !== null,
    enabledAt: toOptionalInstant(confirmedAt),
    backupCodesLeft: confirmedAt === null ? 0 : (codes?.left ?? 0),
  };
}

/** Keeps a secret that waits for its confirmation; one in force is not touched. */
export function putPendingTotp(userId: string, sealed: string, now: number): Statement {
  return statement`
    INSERT INTO totp_secrets (user_id, sealed, created_at) VALUES (${userId}, ${sealed}, ${now})
    ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, created_at = excluded.created_at
    WHERE confirmed_at IS NULL`;
}

/** Uses a code of the authenticator; the batch fails on the primary key when it was used before. */
export function useTotpStep(userId: string, step: number): Statement {
  return statement`INSERT INTO totp_used_steps (user_id, step) VALUES (${userId}, ${step})`;
}

/** Replaces all backup codes. */
export function replaceBackupCodes(userId: string, hashes: readonly string[]): Statement[] {
  return [
    statement`DELETE FROM backup_codes WHERE user_id = ${userId}`,
    ...hashes.map((hash) => statement`INSERT INTO backup_codes (user_id, hash) VALUES (${userId}, ${hash})`),
  ];
}
