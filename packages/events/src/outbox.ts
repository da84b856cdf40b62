import { newId, type Statement } from '@highstreet/data';
import { formatTraceparent, type Trace } from '@highstreet/telemetry';
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CloudEvent } from './cloud-event.ts';
import type { DomainEvent, PositionalStatement } from './define-event.ts';

/** Events that were committed with their change and wait to be sent; every slice has this table in its own database. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    subject: text().notNull(),
    event: text({ mode: 'json' }).$type<CloudEvent>().notNull(),
    createdAt: integer().notNull(),
    leaseId: text(),
    /** Until then a relay has it, or it is on its way; after that it is sent again. */
    leaseUntil: integer().notNull().default(0),
    sends: integer().notNull().default(0),
    /** When the events worker was known to have it in its store. */
    publishedAt: integer(),
  },
  (table) => [
    index('outbox_open')
      .on(table.leaseUntil, table.id)
      .where(sql`published_at IS NULL`),
    index('outbox_published').on(table.publishedAt),
  ],
);

/** Who and what an event comes from. */
export type EventOrigin = {
  slice: string;
  release: string;
  trace: Trace;
  correlationId: string;
  actorId: string | undefined;
};

/**
 * Gives the statement that writes an event to the outbox; it belongs in the batch of the change, right after it.
 * The event is written only if the statement before it changed a row, so a lost race or a stale version emits nothing.
 */
export type Emit = {
  (event: DomainEvent): Statement;
  /** Writes many events in one statement, whatever the one before it did: for a bulk write that has checked for itself. */
  all(events: readonly DomainEvent[]): Statement;
  /**
   * Writes one event per row of a query with the columns `subject` and `data` (JSON); it needs no change before it. With `isVersioned` a
   * third column `version` is the aggregate's version.
   */
  each(
    event: Pick<DomainEvent, 'type' | 'version'>,
    rows: PositionalStatement,
    options?: { isVersioned: boolean },
  ): Statement;
  /** Whether any of the above was asked for: then the outbox may have something to send. */
  hasEmitted(): boolean;
};

/** The `emit` of one request. */
export function openOutbox(origin: EventOrigin, now: () => number): Emit {
  let hasEmitted = false;
  const emit = (event: DomainEvent): Statement => {
    hasEmitted = true;
    const at = now();
    const id = newId('evt', at);
    const envelope = JSON.stringify(toCloudEvent(event, origin, id, at));
    const counted = typeof event.aggregateVersion === 'object' ? event.aggregateVersion : undefined;
    return {
      sql: `INSERT INTO outbox (id, type, subject, event, created_at, lease_until)
            SELECT ?, ?, ?, ${counted ? `json_set(?, '$.aggregateversion', (${counted.sql}))` : '?'}, ?, 0
            WHERE changes() > 0`,
      args: [id, event.type, event.subject, envelope, ...(counted?.args ?? []), at],
    };
  };
  const all = (events: readonly DomainEvent[]): Statement => {
    hasEmitted = true;
    const at = now();
    const envelopes = events.map((event) => toCloudEvent(event, origin, newId('evt', at), at));
    return {
      sql: `INSERT INTO outbox (id, type, subject, event, created_at, lease_until)
            SELECT value ->> 'id', value ->> 'type', value ->> 'subject', value, ?, 0 FROM json_each(?)`,
      args: [at, JSON.stringify(envelopes)],
    };
  };
  const each: Emit['each'] = (event, rows, { isVersioned } = { isVersioned: false }) => {
    hasEmitted = true;
    const [version, setVersion] = isVersioned ? [', version', ", '$.aggregateversion', version"] : ['', ''];
    const at = now();
    const time = newId('evt', at).slice(0, 14);
    const envelope = JSON.stringify(toCloudEvent({ ...event, subject: '', data: {} }, origin, '', at));
    return {
      sql: `WITH happened AS MATERIALIZED (SELECT ? || lower(hex(randomblob(8))) AS id, subject, data${version} FROM (${rows.sql}))
            INSERT INTO outbox (id, type, subject, event, created_at, lease_until)
            SELECT id, ?, subject, json_set(?, '$.id', id, '$.subject', subject, '$.data', json(data)${setVersion}), ?, 0 FROM happened`,
      args: [time, ...rows.args, event.type, envelope, at],
    };
  };
  return Object.assign(emit, { all, each, hasEmitted: () => hasEmitted });
}

function toCloudEvent(event: DomainEvent, origin: EventOrigin, id: string, at: number): CloudEvent {
  return {
    specversion: '1.0',
    id,
    source: `/slices/${origin.slice}`,
    type: event.type,
    subject: event.subject,
    time: new Date(at).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `/events/${event.type}/v${event.version}`,
    data: event.data,
    traceparent: formatTraceparent(origin.trace),
    correlationid: origin.correlationId,
    slicerelease: origin.release,
    ...(origin.actorId ? { actorid: origin.actorId } : {}),
    ...(typeof event.aggregateVersion === 'number' ? { aggregateversion: event.aggregateVersion } : {}),
  };
}
