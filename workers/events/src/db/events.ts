import { decodeCursor, encodeCursor, type Database, type Statement } from '@highstreet/data';
import { jsonBytes, type CloudEvent } from '@highstreet/events';
import { and, desc, eq, gte, lt, sql, type InferSelectModel, type SQL } from 'drizzle-orm';
import type { EventQuery, EventSummary } from '../contract/index.ts';
import { events } from './schema.ts';

export type EventRow = InferSelectModel<typeof events>;

/** Stores an event; one that is stored stays as it is. */
export function insertEvent(event: CloudEvent, now: number): Statement {
  return {
    sql: `INSERT INTO events (id, type, source, subject, actor_id, correlation_id, time, event, size, stored_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    args: [
      event.id,
      event.type,
      event.source,
      event.subject,
      event.actorid ?? null,
      event.correlationid ?? null,
      Date.parse(event.time),
      JSON.stringify(event),
      jsonBytes(event),
      now,
    ],
  };
}

/** The ids, out of these, of events that are stored. */
export async function listStoredIds(db: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT id FROM events WHERE id IN (SELECT value FROM json_each(?))',
    args: [JSON.stringify(ids)],
  });
  return rows.map((row) => String(row['id']));
}

export async function findEvent(db: Database, id: string): Promise<EventRow | undefined> {
  const [row] = await db.select().from(events).where(eq(events.id, id));
  return row;
}

/** One page of the history, newest first. */
export async function listEventRows(db: Database, query: EventQuery) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 2);
  const conditions: (SQL | undefined)[] = [
    query.type === undefined ? undefined : eq(events.type, query.type),
    query.subject === undefined ? undefined : eq(events.subject, query.subject),
    query.correlationId === undefined ? undefined : eq(events.correlationId, query.correlationId),
    query.from === undefined ? undefined : gte(events.time, Date.parse(query.from)),
    query.to === undefined ? undefined : lt(events.time, Date.parse(query.to)),
    after && sql`(${events.time}, ${events.id}) < (${after[0]}, ${after[1]})`,
  ];
  const rows = await db
    .select()
    .from(events)
    .where(and(...conditions))
    .orderBy(desc(events.time), desc(events.id))
    .limit(query.limit + 1);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(toSummary),
    nextCursor: last && encodeCursor([last.time, last.id]),
  };
}

/** The event as lists show it. */
export function toSummary(row: EventRow): EventSummary {
  const event: CloudEvent = JSON.parse(row.event);
  return {
    id: row.id,
    type: row.type,
    source: row.source,
    subject: row.subject,
    time: new Date(row.time).toISOString(),
    actorId: row.actorId ?? undefined,
    correlationId: row.correlationId ?? undefined,
    aggregateVersion: event.aggregateversion,
    release: event.slicerelease,
    size: row.size,
  };
}
