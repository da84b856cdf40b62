import type { Database, Statement } from '@highstreet/data';
import { and, desc, eq, gt } from 'drizzle-orm';
import { mailOutbox } from './schema.ts';
import { statement } from './statement.ts';

export type MailRow = typeof mailOutbox.$inferSelect;

/** Writes a mail if the statement before it changed a row. */
export function insertMail(row: MailRow): Statement {
  return statement`
    INSERT INTO mail_outbox (id, kind, user_id, recipient, sealed, created_at, expires_at)
    SELECT ${row.id}, ${row.kind}, ${row.userId}, ${row.recipient}, ${row.sealed}, ${row.createdAt}, ${row.expiresAt}
    WHERE changes() > 0`;
}

/** The last 100 mails that are not too old, newest first; of one recipient or all. */
export function listMailRows(db: Database, recipient: string | undefined, now: number): Promise<MailRow[]> {
  return db
    .select()
    .from(mailOutbox)
    .where(and(gt(mailOutbox.expiresAt, now), recipient ? eq(mailOutbox.recipient, recipient) : undefined))
    .orderBy(desc(mailOutbox.id))
    .limit(100);
}

export async function findMailRow(db: Database, id: string, now: number): Promise<MailRow | undefined> {
  const [row] = await db
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.id, id), gt(mailOutbox.expiresAt, now)));
  return row;
}
