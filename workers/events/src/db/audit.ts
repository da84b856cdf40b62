import { decodeCursor, encodeCursor, type Database, type Statement } from '@highstreet/data';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { AuditRecord, AuditRecordQuery } from '../contract/index.ts';
import { audit } from './schema.ts';

export type NewAuditRecord = {
  eventId: string;
  who: string;
  what: string;
  subject: string;
  source: string;
  correlationId: string | undefined;
  at: number;
};

export function insertAuditRecord(record: NewAuditRecord, now: number): Statement {
  const { eventId, who, what, subject, source, correlationId, at } = record;
  return {
    sql: `INSERT INTO audit (event_id, who, what, subject, source, correlation_id, at, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [eventId, who, what, subject, source, correlationId ?? null, at, now],
  };
}

/** One page of the audit, newest first. */
export async function listAuditRows(db: Database, query: AuditRecordQuery) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const rows = await db
    .select()
    .from(audit)
    .where(
      and(
        query.who === undefined ? undefined : eq(audit.who, query.who),
        query.what === undefined ? undefined : eq(audit.what, query.what),
        query.subject === undefined ? undefined : eq(audit.subject, query.subject),
        query.from === undefined ? undefined : gte(audit.at, Date.parse(query.from)),
        query.to === undefined ? undefined : lt(audit.at, Date.parse(query.to)),
        after && sql`(${audit.at}, ${audit.seq}) < (${after[0]}, ${after[1]})`,
      ),
    )
    .orderBy(desc(audit.at), desc(audit.seq))
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toAuditRecord),
    nextCursor: last && encodeCursor([last.at, last.seq]),
  };
}

function toAuditRecord(row: typeof audit.$inferSelect): AuditRecord {
  return {
    id: String(row.seq),
    eventId: row.eventId,
    who: row.who,
    what: row.what,
    subject: row.subject,
    source: row.source,
    correlationId: row.correlationId ?? undefined,
    at: new Date(row.at).toISOString(),
  };
}
